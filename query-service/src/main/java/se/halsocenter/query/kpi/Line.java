package se.halsocenter.query.kpi;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the books behind a cell, without whom it is about.
 *
 * @param cause why it came between two moments; absent where none are compared
 * @param position of the event that brought it
 * @param type the event's stored name
 * @param happenedOn the day that puts it into the period
 * @param quantity in the unit of the lines
 * @param sign +1, or -1 where it takes away what an earlier one added
 */
public record Line(
        Cell.Place place,
        Tally.Part part,
        @Nullable Cause cause,
        long position,
        String type,
        String streamType,
        Instant recordedAt,
        LocalDate happenedOn,
        long quantity,
        int sign) {}
