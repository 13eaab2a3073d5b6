/** What is to be done at a centre, on the day that is asked for. */
@NullMarked
package se.halsocenter.query.worklist;

import org.jspecify.annotations.NullMarked;
