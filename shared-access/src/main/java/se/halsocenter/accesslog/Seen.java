package se.halsocenter.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * About whom and what the answer of the current request is, as its handler says while it answers. A handler whose answer
 * shows something and says nothing gets no answer out.
 */
public final class Seen {
    private static final String ATTRIBUTE = Seen.class.getName();

    private final Set<UUID> participants = new LinkedHashSet<>();
    private final Set<String> streams = new LinkedHashSet<>();
    private final Set<Long> positions = new LinkedHashSet<>();
    private @Nullable Part part;
    private boolean nothing;

    private Seen() {}

    /**
     * A part of the log: what a question finds between two positions.
     *
     * @param question the query parameters, as they were sent
     * @param from the first position asked about
     * @param to the last one
     */
    public record Part(String question, long from, long to) {}

    /** The answer names these participants; none where it might have named some. */
    public static void participants(Collection<UUID> ids) {
        current().participants.addAll(ids);
    }

    /** The answer names these ways, groups or others. */
    public static void streams(Collection<UUID> ids) {
        ids.forEach(id -> current().streams.add(id.toString()));
    }

    /** The answer is about one way, group or other, and those who are in it. */
    public static void one(UUID stream, Collection<UUID> participants) {
        streams(List.of(stream));
        participants(participants);
    }

    /** The answer shows single events at these positions of the log. */
    public static void positions(Collection<Long> positions) {
        current().positions.addAll(positions);
    }

    /** The answer shows a part of the log. */
    public static void part(Part part) {
        current().part = part;
    }

    /** The answer shows nothing of what it might show: what was asked for was not for this caller. */
    public static void nothing() {
        current().nothing = true;
    }

    /** What the handler of a request has said, if anything. */
    static @Nullable Seen of(HttpServletRequest request) {
        return (Seen) request.getAttribute(ATTRIBUTE);
    }

    private static Seen current() {
        HttpServletRequest request = ((ServletRequestAttributes)
                        Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
        Seen known = of(request);
        Seen seen = known == null ? new Seen() : known;
        request.setAttribute(ATTRIBUTE, seen);
        return seen;
    }

    Set<UUID> participants() {
        return participants;
    }

    Set<String> streams() {
        return streams;
    }

    Set<Long> positions() {
        return positions;
    }

    @Nullable
    Part part() {
        return part;
    }

    boolean isNothing() {
        return nothing;
    }
}
