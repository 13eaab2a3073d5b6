/**
 * Who may do what: callers, their roles and rights, and the shell that both services answer behind.
 *
 * <p>A request comes with a token (OAuth 2, RFC 6750) of the issuer that the settings name. What the token says becomes a
 * {@link se.halsocenter.access.Caller}; each endpoint says by {@link se.halsocenter.access.OpenTo} which
 * {@link se.halsocenter.access.Right} it takes, and one that says nothing is closed. The database asks once more
 * ({@link se.halsocenter.access.CallerConnections}).
 */
@NullMarked
package se.halsocenter.access;

import org.jspecify.annotations.NullMarked;
