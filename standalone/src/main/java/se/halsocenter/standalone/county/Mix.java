package se.halsocenter.standalone.county;

import java.util.ArrayList;
import java.util.List;

/** Values of which some are met more often than others. */
record Mix<T>(List<T> values, List<Integer> shares) {
    Mix {
        values = List.copyOf(values);
        shares = List.copyOf(shares);
    }

    static <T> Mix<T> of(int share, T value) {
        return new Mix<>(List.of(value), List.of(share));
    }

    /** The same with one more value; a share is relative to those of the others. */
    Mix<T> and(int share, T value) {
        List<T> more = new ArrayList<>(values);
        List<Integer> moreShares = new ArrayList<>(shares);
        more.add(value);
        moreShares.add(share);
        return new Mix<>(more, moreShares);
    }

    T draw(Chance chance) {
        int at = chance.between(1, shares.stream().mapToInt(it -> it).sum());
        for (int i = 0; ; i++) {
            at -= shares.get(i);
            if (at <= 0) {
                return values.get(i);
            }
        }
    }
}
