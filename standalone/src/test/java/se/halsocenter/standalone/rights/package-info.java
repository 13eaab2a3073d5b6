/** Walks every endpoint in every role, for the caller's own centre and for another. */
@NullMarked
package se.halsocenter.standalone.rights;

import org.jspecify.annotations.NullMarked;
