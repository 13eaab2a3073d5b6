package se.halsocenter.query.kpi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.halsocenter.access.Caller;
import se.halsocenter.query.kpi.Cells.Counted;
import se.halsocenter.query.ledger.Dimension;
import se.halsocenter.query.ledger.Ledger;

/**
 * Keeps what was counted of each period. Lines are only ever added, each under its position: what was counted at one
 * position holds at another, too, unless a line that could belong to it was booked between the two.
 */
@Component
final class KeptCounts {
    private static final int MOST = 10_000;

    /** It is not worth looking through more of the log than this. */
    private static final long FAR = 2_000;

    private final Ledger ledger;
    private final BookedBetween booked;
    private final Map<Key, Kept> kept = Collections.synchronizedMap(new Recent());

    KeptCounts(Ledger ledger, BookedBetween booked) {
        this.ledger = ledger;
        this.booked = booked;
    }

    /** The last that were asked for. */
    private static final class Recent extends LinkedHashMap<Key, Kept> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    }

    /**
     * What decides what is counted of a period.
     *
     * @param edition of the books
     * @param visible the centres whose lines the caller may see
     */
    private record Key(
            String edition,
            List<String> visible,
            String kpi,
            int version,
            List<String> centres,
            List<Dimension> by,
            Map<Dimension, Set<String>> only,
            Period period) {

        static Key of(Question question, Period period, String edition) {
            return new Key(
                    edition,
                    Caller.current().map(Caller::visibleCentres).orElse(List.of()),
                    question.kpi().id(),
                    question.kpi().version(),
                    question.centres(),
                    question.by(),
                    question.only(),
                    period);
        }
    }

    /** What was counted of a period; it holds from one position to another, both included. */
    private record Kept(long from, long to, List<Counted> counted) {
        Kept {
            counted = List.copyOf(counted);
        }

        boolean isNear(long position) {
            return from - FAR <= position && position <= to + FAR;
        }

        boolean holdsAt(long position, Period period, List<BookedBetween.Line> lines) {
            return lines.stream()
                    .filter(line -> (to < line.position() && line.position() <= position)
                            || (position < line.position() && line.position() <= from))
                    .noneMatch(line -> line.mayBelongTo(period));
        }

        Kept with(long position) {
            return new Kept(Math.min(from, position), Math.max(to, position), counted);
        }
    }

    /**
     * What the question's periods hold at a position.
     *
     * @param count counts a question's periods
     */
    List<Counted> of(Question question, long position, Function<Question, List<Counted>> count) {
        List<Period> periods = question.periods();
        String edition = ledger.edition();
        List<Key> keys = periods.stream()
                .map(period -> Key.of(question, period, edition))
                .toList();
        List<@Nullable Kept> found = found(question, keys, position);
        List<Integer> missing = new ArrayList<>();
        List<Counted> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            @Nullable Kept one = found.get(i);
            if (one == null) {
                missing.add(i);
            } else {
                kept.put(keys.get(i), one);
                all.addAll(in(i, one.counted()));
            }
        }
        if (!missing.isEmpty()) {
            Map<Integer, List<Counted>> counted = counted(question, missing, count);
            counted.forEach((i, rows) -> {
                keep(keys.get(i), new Kept(position, position, rows));
                all.addAll(in(i, rows));
            });
        }
        return all;
    }

    /** What is kept and holds at the position; null for the rest. */
    private List<@Nullable Kept> found(Question question, List<Key> keys, long position) {
        List<@Nullable Kept> found = new ArrayList<>();
        for (Key key : keys) {
            @Nullable Kept one = kept.get(key);
            found.add(one != null && one.isNear(position) ? one : null);
        }
        long first = bounds(found).reduce(position, Math::min);
        long last = bounds(found).reduce(position, Math::max);
        List<BookedBetween.Line> lines = first == last ? List.of() : booked.lines(question, first, last);
        for (int i = 0; i < found.size(); i++) {
            @Nullable Kept one = found.get(i);
            Period period = keys.get(i).period();
            found.set(i, one != null && one.holdsAt(position, period, lines) ? one.with(position) : null);
        }
        return found;
    }

    private static LongStream bounds(List<@Nullable Kept> found) {
        return found.stream().mapMultiToLong((one, add) -> {
            if (one != null) {
                add.accept(one.from());
                add.accept(one.to());
            }
        });
    }

    private static Map<Integer, List<Counted>> counted(
            Question question, List<Integer> missing, Function<Question, List<Counted>> count) {
        Map<Integer, List<Counted>> counted = new LinkedHashMap<>();
        missing.forEach(i -> counted.put(i, new ArrayList<>()));
        List<Period> periods = missing.stream().map(question.periods()::get).toList();
        for (Counted row : count.apply(question.of(periods))) {
            counted.getOrDefault(missing.get(row.period()), new ArrayList<>()).add(row);
        }
        return counted;
    }

    /** Of the positions that a period is asked about the newest is kept. */
    private void keep(Key key, Kept one) {
        kept.merge(key, one, (before, now) -> before.to() > now.to() ? before : now);
    }

    private static List<Counted> in(int period, List<Counted> rows) {
        return rows.stream().map(row -> row.in(period)).toList();
    }
}
