package se.halsocenter.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the history, and what is to be remembered of them. */
final class People {
    private static final int MONTHS_BETWEEN_RECEPT = 9;

    /** A person; mutable, because a history grows. */
    static final class Person {
        final UUID id;
        LocalDate lastReceived = LocalDate.MIN;

        @Nullable
        LocalDate firstConversation;

        private Person(UUID id) {
            this.id = id;
        }
    }

    private final List<Person> all = new ArrayList<>();
    private final Script script;
    private final Random random;

    People(Script script, Random random) {
        this.script = script;
        this.random = random;
    }

    /** Registers somebody new. */
    Person register(LocalDate on, int youngest, int oldest) {
        Person person = new Person(script.id("person/" + all.size()));
        int age = youngest + (int) ((oldest - youngest + 1) * Math.sqrt(random.nextDouble()));
        int sex = random.nextInt(100);
        all.add(person);
        script.post(
                on,
                "participant/" + person.id,
                "/v1/participants",
                Script.body()
                        .put("id", person.id.toString())
                        .put("birthYear", on.getYear() - age)
                        .put("sex", sex < 63 ? "FEMALE" : sex < 98 ? "MALE" : "UNKNOWN"));
        return person;
    }

    /** Somebody whose earlier recept lies long enough back for a new one, or else somebody new. */
    Person again(LocalDate on) {
        List<Person> known = all.stream()
                .filter(it -> it.lastReceived.isAfter(LocalDate.MIN))
                .filter(it -> it.lastReceived.plusMonths(MONTHS_BETWEEN_RECEPT).isBefore(on))
                .toList();
        return known.isEmpty() ? register(on, 19, 84) : known.get(random.nextInt(known.size()));
    }

    /** The first few who had their first conversation in a period, both days included. */
    List<Person> metBetween(LocalDate from, LocalDate to, int count) {
        return all.stream()
                .filter(it -> it.firstConversation != null
                        && !it.firstConversation.isBefore(from)
                        && !it.firstConversation.isAfter(to))
                .limit(count)
                .toList();
    }
}
