/**
 * How people sign in to the pages (logga in): with the issuer, by an authorization code with PKCE (RFC 7636). What the browser
 * keeps of it is the token itself, in a cookie that no script reads; this service keeps nothing.
 */
@NullMarked
package se.halsocenter.query.login;

import org.jspecify.annotations.NullMarked;
