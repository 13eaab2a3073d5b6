package se.halsocenter.events;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Sets of codes as events hold them. */
final class Codes {
    private Codes() {}

    /** An unmodifiable copy in natural order, so that the same set is always stored as the same bytes. */
    static <T extends Comparable<? super T>> Set<T> ordered(Set<T> codes) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(codes)));
    }
}
