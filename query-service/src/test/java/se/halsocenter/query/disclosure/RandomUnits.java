package se.halsocenter.query.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.halsocenter.query.ledger.Dimension;

/** A year of made-up intakes, drawn from a seed. */
record RandomUnits(long seed, int centres, int size) {
    static final Part FAR = new Part("source=FAR", Dimension.SOURCE, Set.of("FAR"), true);
    static final Part REACHED = new Part("REACHED", null, Set.of(), true);

    static final Tables.Shape SHAPE = new Tables.Shape(
            List.of(FAR, REACHED),
            EnumSet.of(Dimension.SEX, Dimension.AGE_BAND, Dimension.SOURCE, Dimension.REASON, Dimension.CARE_UNIT),
            false,
            Map.of());

    List<Unit> units() {
        Random random = new Random(seed);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            units.add(unit(random, i));
        }
        return units;
    }

    private Unit unit(Random random, int number) {
        String centre = "c" + (int) (centres * random.nextDouble() * random.nextDouble());
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        values.put(Dimension.SEX, List.of(skewed(random, "FEMALE", "MALE", "UNKNOWN")));
        values.put(Dimension.AGE_BAND, List.of(skewed(random, "41-60", "20-40", "61+", "18-19", "unknown")));
        String source = skewed(random, "FAR", "SELF", "CARE", "ASSOCIATION");
        values.put(Dimension.SOURCE, List.of(source));
        values.put(
                Dimension.REASON,
                IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> skewed(random, "STRESS", "PAIN", "DIABETES", "SLEEP"))
                        .distinct()
                        .sorted()
                        .toList());
        values.put(Dimension.CARE_UNIT, List.of(centre + skewed(random, " north", " south", " west")));
        Set<String> parts = new TreeSet<>();
        if (source.equals("FAR")) {
            parts.add(FAR.name());
        }
        if (random.nextInt(4) > 0) {
            parts.add(REACHED.name());
        }
        return new Unit(
                "%06d".formatted(number),
                "p" + random.nextInt(size),
                Span.month(1 + random.nextInt(12)),
                false,
                centre,
                parts,
                values,
                1,
                0);
    }

    /** The first more often than the next. */
    private static String skewed(Random random, String... values) {
        return values[(int) (values.length * random.nextDouble() * random.nextDouble() * random.nextDouble())];
    }
}
