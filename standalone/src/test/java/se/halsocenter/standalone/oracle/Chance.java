package se.halsocenter.standalone.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a seed decides. */
record Chance(Random random) {

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }

    String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Some day from a day on, fewer than so many days later. */
    LocalDate from(LocalDate day, int days) {
        return day.plusDays(random.nextInt(days));
    }

    void someOf(List<String> values, ArrayNode array) {
        values.stream().filter(_ -> oneIn(3)).forEach(array::add);
    }

    void upTo(int most, IntConsumer action) {
        times(random.nextInt(most + 1), action);
    }

    void times(int count, IntConsumer action) {
        IntStream.range(0, count).forEach(action);
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
