package se.halsocenter.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.events.Event;
import se.halsocenter.events.ParticipantEvent.Sex;
import se.halsocenter.events.ReferralEvent.Source;
import se.halsocenter.query.Facts;
import se.halsocenter.query.QueryFixture;
import se.halsocenter.query.disclosure.Attacker.Bounds;
import se.halsocenter.query.disclosure.Attacker.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An outside reader asks the running service everything about three centres' intakes that there is to ask, in two
 * releases, and lets a solver work on all the answers together.
 */
class OutsideReaderIT {
    private static final int K = 5;
    private static final int MONTHS = 4;
    private static final int ATTACKED = 15;
    private static final List<String> CENTRES = List.of("vaggeryd", "savsjo", "aneby");
    private static final List<Source> SOURCES = List.of(Source.FAR_PRESCRIPTION, Source.SELF, Source.ASSOCIATION);
    private static final List<String> PERIODS =
            List.of("2023", "2023-H1", "2023-T1", "2023-Q1", "2023-Q2", "2023-01", "2023-02", "2023-03", "2023-04");
    private static final List<String> BY =
            List.of("", "centre", "sex", "source", "centre,sex", "centre,source", "sex,source", "centre,sex,source");

    private static final List<String> FILTERS = List.of(
            "",
            "&sex=FEMALE",
            "&sex=MALE&sex=UNKNOWN",
            "&source=SELF",
            "&source=SELF&source=ASSOCIATION",
            "&centreId=savsjo&centreId=aneby",
            "&centreId=vaggeryd&centreId=aneby",
            "&centreId=vaggeryd");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A cell as it was answered, with the kinds of intakes that it counts. */
    private record Seen(int release, String question, JsonNode cell, Predicate<Kind> which) {
        boolean rate() {
            return question.startsWith("first-conversation-rate");
        }

        boolean suppressed() {
            return cell.get("status").asString().startsWith("suppressed");
        }

        /** What a reader would like to know of it: the number, or what is on either side of a share. */
        Stream<Target> targets() {
            return (rate() ? Stream.of(which.and(Kind::reached), which.and(kind -> !kind.reached())) : Stream.of(which))
                    .map(of -> new Target(this, of));
        }
    }

    private record Target(Seen seen, Predicate<Kind> which) {}

    /** What has really come in, in the release since which it is known. */
    private record Intake(int release, Kind kind) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void no_small_number_follows_from_all_that_is_shown(long seed) {
        Random random = new Random(seed);
        try (QueryFixture service = new QueryFixture("--halsocenter.disclosure.release-every=PT0S")) {
            service.append("vaggeryd", Facts.centre("vaggeryd", "0665", "2021-10-25"));
            service.append("savsjo", Facts.centre("savsjo", "0684", "2021-10-25"));
            service.append("aneby", Facts.centre("aneby", "0604", "2021-10-25"));
            List<Intake> intakes = new ArrayList<>();
            List<Seen> seen = new ArrayList<>();
            for (int release : List.of(0, 1)) {
                IntStream.range(0, release == 0 ? 90 : 12)
                        .forEach(_ -> intakes.add(new Intake(release, receive(service, random))));
                seen.addAll(everything(service, release));
            }
            Attacker attacker = new Attacker(K, kinds());
            seen.forEach(it -> learn(attacker, it));

            List<Target> targets = new ArrayList<>(seen.stream()
                    .filter(Seen::suppressed)
                    .flatMap(Seen::targets)
                    .filter(target -> isSmall(target, intakes))
                    .toList());
            Collections.shuffle(targets, random);
            assertThat(targets).as("seed %d", seed).hasSizeGreaterThan(ATTACKED);
            for (Target target : targets.subList(0, ATTACKED)) {
                Bounds bounds = attacker.boundsOf(target.seen().release(), target.which());
                assertThat(bounds.pinned())
                        .as("seed %d, %s lies in %s", seed, target.seen(), bounds)
                        .isFalse();
            }
        }
    }

    private static boolean isSmall(Target target, List<Intake> intakes) {
        long number = intakes.stream()
                .filter(intake -> intake.release() <= target.seen().release()
                        && target.which().test(intake.kind()))
                .count();
        return 0 < number && number < K;
    }

    private static Kind receive(QueryFixture service, Random random) {
        UUID person = UUID.randomUUID();
        Sex sex = random.nextInt(12) == 0 ? Sex.UNKNOWN : random.nextInt(3) == 0 ? Sex.MALE : Sex.FEMALE;
        service.append(person, Facts.person(1940 + random.nextInt(60), sex));
        LocalDate on = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(120));
        Source source = SOURCES.get((int) (3 * random.nextDouble() * random.nextDouble()));
        String centre = CENTRES.get((int) (3 * random.nextDouble() * random.nextDouble()));
        List<Event> way = new ArrayList<>(List.of(Facts.intake(person, centre, source, on.toString(), "STRESS")));
        boolean reached = random.nextInt(4) > 0;
        if (reached) {
            way.add(Facts.firstConversation(on.plusDays(20).toString()));
        }
        service.append(UUID.randomUUID(), way.toArray(Event[]::new));
        return new Kind(on.getMonthValue(), centre, sex.name(), source.name(), reached);
    }

    private static List<Seen> everything(QueryFixture service, int release) {
        String reader = "Bearer " + TestIssuer.shared().token(Role.PUBLIC_HEALTH, "x");
        List<Seen> seen = new ArrayList<>();
        for (String kpi : List.of("intakes", "prescriptions-received", "first-conversation-rate")) {
            for (String by : BY) {
                for (String filter : FILTERS) {
                    if (kpi.equals("prescriptions-received") && (by + filter).contains("source")) {
                        continue;
                    }
                    String question = kpi + "/values?period=" + String.join("&period=", PERIODS)
                            + (by.isEmpty() ? "" : "&by=" + by) + filter;
                    for (JsonNode cell : get(service, reader, question).get("cells")) {
                        seen.add(new Seen(release, question, cell, which(kpi, filter, cell)));
                    }
                }
            }
        }
        return seen;
    }

    private static Predicate<Kind> which(String kpi, String filter, JsonNode cell) {
        Span span = Stream.of(cell.get("period").asString().replaceFirst("2023-?", ""))
                .map(Span::named)
                .findFirst()
                .orElseThrow();
        return kind -> span.contains(kind.month())
                && isOf(kind.centre(), cell.path("centre"), "centreId", filter)
                && isOf(kind.sex(), cell.path("sex"), "sex", filter)
                && isOf(kind.source(), cell.path("source"), "source", filter)
                && (!kpi.equals("prescriptions-received") || kind.source().equals(Source.FAR_PRESCRIPTION.name()));
    }

    /** Whether a cell counts what has a value: by its key, else by the filter. */
    private static boolean isOf(String value, JsonNode key, String parameter, String filter) {
        if (key.isString()) {
            return key.asString().equals(value);
        }
        return !filter.contains("&" + parameter + "=") || (filter + "&").contains("&" + parameter + "=" + value + "&");
    }

    private static void learn(Attacker attacker, Seen it) {
        JsonNode cell = it.cell();
        if (cell.path("denominator").isNumber()) {
            attacker.isTold(it.release(), it.which(), cell.get("denominator").asDouble());
            attacker.isTold(
                    it.release(),
                    it.which().and(Kind::reached),
                    cell.get("numerator").asDouble());
        } else if (cell.get("value").isNumber()) {
            attacker.isTold(it.release(), it.which(), cell.get("value").asDouble());
        } else if (!it.rate() && cell.get("status").asString().equals("suppressed-primary")) {
            attacker.isToldThatItIsSmall(it.release(), it.which());
        }
    }

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (int month : IntStream.rangeClosed(1, MONTHS).toArray()) {
            for (String centre : CENTRES) {
                for (Sex sex : Sex.values()) {
                    for (Source source : SOURCES) {
                        for (boolean reached : List.of(true, false)) {
                            kinds.add(new Kind(month, centre, sex.name(), source.name(), reached));
                        }
                    }
                }
            }
        }
        return kinds;
    }

    private static JsonNode get(QueryFixture service, String authorization, String question) {
        String path = "/v1/kpis/%s&minPosition=%d"
                .formatted(question, service.log.log.head().position());
        var response = service.sendAs(authorization, path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
