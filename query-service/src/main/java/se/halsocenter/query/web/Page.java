package se.halsocenter.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import se.halsocenter.accesslog.Seen;
import se.halsocenter.eventlog.Head;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 */
public record Page<T>(long total, PageAsked asked, List<T> items) {
    public Page {
        items = List.copyOf(items);
    }

    /** The page as it is answered. */
    public record Body<T>(Head asOf, long total, int limit, int offset, List<T> items) {
        public Body {
            items = List.copyOf(items);
        }
    }

    /** The same page of something else. */
    public <U> Page<U> map(Function<T, U> shape) {
        return new Page<>(total, asked, items.stream().map(shape).toList());
    }

    /** Says of whom and of what the page tells, for the access log. */
    public Page<T> seen(Function<T, UUID> participant, Function<T, UUID> stream) {
        Seen.participants(items.stream().map(participant).toList());
        Seen.streams(items.stream().map(stream).toList());
        return this;
    }

    /** The answer, with links to the other pages (RFC 8288). */
    public ResponseEntity<Body<T>> answer(Head asOf, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        link(headers, request);
        return ResponseEntity.ok().headers(headers).body(new Body<>(asOf, total, asked.limit(), asked.offset(), items));
    }

    /** Names the other pages in the header {@code Link}. */
    public void link(HttpHeaders headers, HttpServletRequest request) {
        List<String> links = links(request);
        if (!links.isEmpty()) {
            headers.set(HttpHeaders.LINK, String.join(", ", links));
        }
    }

    private List<String> links(HttpServletRequest request) {
        List<String> links = new ArrayList<>();
        long last = total == 0 ? 0 : (total - 1) / asked.limit() * asked.limit();
        if (asked.offset() > 0) {
            links.add(link("first", asked.from(0), request));
            links.add(link("prev", asked.from((long) asked.offset() - asked.limit()), request));
        }
        if ((long) asked.offset() + asked.limit() < total) {
            links.add(link("next", asked.from((long) asked.offset() + asked.limit()), request));
            links.add(link("last", asked.from(last), request));
        }
        return links;
    }

    private static String link(String relation, PageAsked page, HttpServletRequest request) {
        String address = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("limit", page.limit())
                .replaceQueryParam("offset", page.offset())
                .build()
                .toUriString();
        return "<%s>; rel=\"%s\"".formatted(address, relation);
    }
}
