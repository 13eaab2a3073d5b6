package se.halsocenter.query.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.halsocenter.eventlog.StoredEvent;
import se.halsocenter.events.Amendment;
import se.halsocenter.events.Event;
import se.halsocenter.events.Facts;

/**
 * Books a stream event after event: each books the difference between what the stream amounts to with it and without it.
 * Lines that it cannot change are not found out anew.
 */
public final class StreamBooking {
    private final String streamId;
    private final ActivityMinutes minutes;
    private @Nullable State<?> state;

    /** Of a stream that has no event yet. */
    public StreamBooking(String streamId, ActivityMinutes minutes) {
        this.streamId = streamId;
        this.minutes = minutes;
    }

    /** Of a stream whose first events have been booked. */
    static StreamBooking after(List<StoredEvent> history, String streamId, ActivityMinutes minutes) {
        StreamBooking booking = new StreamBooking(streamId, minutes);
        history.forEach(event -> booking.state(event.payload()).add(event.eventId(), event.payload()));
        return booking;
    }

    /**
     * The lines that the next event books, always in the same order.
     *
     * @throws RuntimeException if the history cannot be; then no later event of the stream can be booked either
     */
    public List<Booking> next(UUID eventId, Event event) {
        return state(event).book(eventId, event);
    }

    private State<?> state(Event event) {
        @Nullable State<?> known = state;
        if (known == null) {
            known = new State<>(Counting.of(streamId, event, minutes));
            state = known;
        }
        return known;
    }

    /** What is known of a stream of one kind. */
    private static final class State<E extends Event> {
        private final Counting<E> counting;
        private Facts<E> facts;

        State(Counting<E> counting) {
            this.counting = counting;
            this.facts = Facts.none(counting.kind());
        }

        void add(UUID eventId, Event event) {
            facts = facts.with(eventId, event);
        }

        List<Booking> book(UUID eventId, Event event) {
            boolean mayChangeAll = event instanceof Amendment || facts.all().isEmpty();
            return mayChangeAll
                    ? difference(eventId, event, counting::entries, counting::entries)
                    : difference(
                            eventId,
                            event,
                            it -> counting.before(it, counting.kind().cast(event)),
                            counting::after);
        }

        private List<Booking> difference(
                UUID eventId, Event event, Function<Facts<E>, Set<Entry>> one, Function<Facts<E>, Set<Entry>> other) {
            Set<Entry> before = one.apply(facts);
            add(eventId, event);
            return Booking.difference(before, other.apply(facts));
        }
    }
}
