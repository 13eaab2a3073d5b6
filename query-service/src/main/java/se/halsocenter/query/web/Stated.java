package se.halsocenter.query.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts.Fact;

/**
 * A fact as answers show it.
 *
 * @param eventId the event that states it now: what a correction or a voiding of it must name
 * @param texts the texts that were written with it; the vault has them
 */
public record Stated<E extends Event>(
        UUID eventId,
        List<TextReference> texts,
        @JsonUnwrapped E fact) {
    /** Metadata of an event that names a text: {@code <id> <digest of what the vault stores>}. */
    private static final List<String> KINDS = List.of("note", "coverLetter", "reasonText");

    public Stated {
        texts = List.copyOf(texts);
    }

    /**
     * Where a text is.
     *
     * @param kind note (anteckning), covering letter (följebrev) or the reason of a correction
     */
    public record TextReference(String id, String kind) {}

    /** A fact with the texts of every event of the history that states it or stated it before. */
    public static <E extends Event> Stated<E> of(Fact<E> fact, List<StoredEvent> history) {
        return new Stated<>(
                fact.current(),
                history.stream()
                        .filter(event -> fact.statedBy().contains(event.eventId()))
                        .flatMap(event -> texts(event).stream())
                        .toList(),
                fact.event());
    }

    /** The texts that were written with an event. */
    public static List<TextReference> texts(StoredEvent event) {
        return KINDS.stream()
                .flatMap(kind -> Stream.ofNullable(event.metadata().get(kind))
                        .map(reference -> new TextReference(reference.split(" ", 2)[0], kind)))
                .toList();
    }
}
