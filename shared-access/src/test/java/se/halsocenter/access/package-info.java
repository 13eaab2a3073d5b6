/** An issuer for tests, and the tests of the shell. */
@NullMarked
package se.halsocenter.access;

import org.jspecify.annotations.NullMarked;
