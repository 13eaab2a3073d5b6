package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The coach's diary: one conversation at a time. */
final class Diary {
    private static final List<Integer> HOURS = List.of(8, 9, 10, 11, 13, 14, 15, 16, 17);

    private final Set<LocalDateTime> taken = new HashSet<>();
    private final Random random;

    Diary(Random random) {
        this.random = random;
    }

    /** A free time on a day, which is then taken. */
    LocalDateTime freeTime(LocalDate day) {
        List<LocalDateTime> free = HOURS.stream()
                .map(hour -> day.atTime(hour, 0))
                .filter(time -> !taken.contains(time))
                .toList();
        LocalDateTime chosen = free.get(random.nextInt(free.size()));
        taken.add(chosen);
        return chosen;
    }
}
