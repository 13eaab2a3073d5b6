package se.halsocenter.query.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One cell of a year's tables while it is found out what has to be suppressed. */
final class TableCell {
    /** What it costs not to show a cell that holds nothing. */
    private static final double EMPTY = 0.05;

    private static final double COUNTY = 10;
    private static final double WHOLE = 20;
    private static final double PAIR = 0.3;
    private static final double COUNT = 3;

    /** Costs are whole numbers, whose sums are the same in any order: this is one. */
    private static final double ONE = 1_000;

    private static final long NOT_WEIGHED = -1;

    private final Place place;
    private final boolean released;
    private final boolean byPeople;
    private final Set<String> people = new LinkedHashSet<>();
    private final List<Unit> units = new ArrayList<>();
    private long count;
    private boolean withheld;
    private boolean alwaysSmall = true;
    private boolean indistinguishable;

    /** What it costs when it can no longer be shown. */
    private long weight = NOT_WEIGHED;

    /** What the alternative that is being tried would change. */
    private long change;

    private int mark;

    TableCell(Place place, boolean released, boolean byPeople) {
        this.place = place;
        this.released = released;
        this.byPeople = byPeople;
    }

    void add(Unit unit) {
        units.add(unit);
        count += unit.count();
        people.add(unit.person() == null ? unit.id() : unit.person());
    }

    Place place() {
        return place;
    }

    /** What is in it, in the order of the facts. */
    List<Unit> units() {
        return units;
    }

    /** Whether so few are in it that it may not be shown. */
    boolean small(int k) {
        return released && isSmall(size(), k);
    }

    private long size() {
        return byPeople ? people.size() : count;
    }

    private static boolean isSmall(long size, int k) {
        return 0 < size && size < k;
    }

    /** Whether an alternative history that looks the same has another number here. */
    boolean indistinguishable() {
        return indistinguishable;
    }

    boolean released() {
        return released;
    }

    boolean withheld() {
        return withheld;
    }

    /** Withheld in an earlier release, therefore for good. */
    void withhold(boolean small) {
        withheld = true;
        alwaysSmall &= small;
    }

    /** Whether saying that it is small says nothing that is not so in every alternative. */
    boolean saidToBeSmall(int k) {
        return small(k) && alwaysSmall;
    }

    long change() {
        return change;
    }

    void change(long by) {
        change += by;
    }

    /** Marks it as a cell of one of two units that are compared. */
    void mark(int comparison) {
        mark = comparison;
    }

    boolean marked(int comparison) {
        return mark == comparison;
    }

    /** Takes over what the alternative changes here. */
    void accept(int k) {
        withheld = true;
        indistinguishable = true;
        alwaysSmall &= isSmall(size(), k) == isSmall(size() + (byPeople ? 0 : change), k);
    }

    /** What it costs more, or less, if the alternative that is being tried changes it by so much more. */
    long added(int by, int k) {
        boolean differs = change != 0;
        boolean wouldDiffer = change + by != 0;
        if (withheld || differs == wouldDiffer) {
            return 0;
        }
        if (weight == NOT_WEIGHED) {
            weight = small(k) ? 0 : Math.round(ONE * weight());
        }
        return wouldDiffer ? weight : -weight;
    }

    private double weight() {
        double level = switch (place.span().level()) {
            case YEAR -> 256;
            case HALF_YEAR, TERTIAL -> 64;
            case QUARTER -> 16;
            case MONTH, WEEK -> 4;
        };
        double where = place.where().equals(Place.COUNTY) ? COUNTY : 1;
        double cut = place.what().isEmpty() ? WHOLE : place.what().contains(Place.AND) ? PAIR : 1;
        double part = place.part().equals(Part.ALL) ? COUNT : 1;
        return level * where * cut * part * (count == 0 ? EMPTY : 1 + Math.log10((double) count));
    }
}
