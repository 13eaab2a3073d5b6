/** The events that could not be booked, and another try. */
@NullMarked
package se.halsocenter.query.parked;

import org.jspecify.annotations.NullMarked;
