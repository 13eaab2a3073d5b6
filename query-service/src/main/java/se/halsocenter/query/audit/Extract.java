package se.halsocenter.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A log extract (<i>loggutdrag</i>): which unit and which role read what about one participant, and when; not who it was.
 *
 * @param from the first instant
 * @param to the first instant that is too late
 * @param times how often something was read or asked for in all
 * @param sentences what it is, in words
 */
record Extract(UUID participantId, Instant from, Instant to, long times, List<String> sentences, List<Entry> entries) {
    Extract {
        sentences = List.copyOf(sentences);
        entries = List.copyOf(entries);
    }

    /**
     * What was read on one day in one way.
     *
     * @param day in Europe/Stockholm
     * @param unit the centre's name; none for those who work for no centre
     * @param role in words
     * @param what in words
     * @param reason why, in the reader's own words
     * @param sentence all of it in words
     */
    record Entry(
            LocalDate day,
            Instant first,
            Instant last,
            long times,
            @Nullable String unit,
            String role,
            String what,
            boolean refused,
            @Nullable String reason,
            String sentence) {}

    /** The extract for print. */
    String text() {
        StringBuilder text = new StringBuilder();
        sentences.forEach(it -> text.append(it).append('\n'));
        text.append('\n');
        entries.forEach(it -> text.append("- ").append(it.sentence()).append('\n'));
        return text.toString();
    }
}
