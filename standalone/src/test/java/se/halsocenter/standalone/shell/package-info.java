/** What is true of everything that is built and logged. */
@NullMarked
package se.halsocenter.standalone.shell;

import org.jspecify.annotations.NullMarked;
