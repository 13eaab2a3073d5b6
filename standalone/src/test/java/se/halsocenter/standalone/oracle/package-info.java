/** The standing oracle: every key figure computed a second time, straight from the log, on random histories. */
@NullMarked
package se.halsocenter.standalone.oracle;

import org.jspecify.annotations.NullMarked;
