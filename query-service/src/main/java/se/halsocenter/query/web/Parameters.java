package se.halsocenter.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request, and every mistake that was found in them. */
public final class Parameters {
    /** Fifteen digits are more events than there will ever be, and fit a long. */
    private static final Pattern POSITION = Pattern.compile("\\d{1,15}");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private static final Pattern DAY = Pattern.compile("(19|[2-9]\\d)\\d\\d-\\d\\d-\\d\\d");

    private final Map<String, List<String>> parameters;
    private final List<Violation> violations = new ArrayList<>();

    public Parameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** The mistakes found so far, each once. */
    public List<Violation> violations() {
        return violations;
    }

    public Set<String> names() {
        return parameters.keySet();
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Values that are looked up in the database, which knows no control characters. */
    public List<String> distinct(String name) {
        List<String> values = values(name).stream().distinct().toList();
        if (values.stream().anyMatch(v -> v.isEmpty() || v.chars().anyMatch(Character::isISOControl))) {
            mistake(Mistake.MALFORMED, name);
        }
        return values;
    }

    /** The value of a parameter that may be given once, read; nothing when it is absent or cannot be read. */
    public <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
        List<String> texts = values(name);
        if (texts.size() > 1) {
            mistake(Mistake.REPEATED, name);
        }
        @Nullable String text = texts.isEmpty() ? null : texts.getFirst();
        Optional<T> value = text == null ? Optional.empty() : reading.apply(text);
        if (text != null && value.isEmpty()) {
            mistake(Mistake.MALFORMED, name);
        }
        return value;
    }

    /** Constants of an enum by name, each once; a mistake names those that there are. */
    public <E extends Enum<E>> List<E> codes(String name, Class<E> codes) {
        List<E> known = List.of(codes.getEnumConstants());
        List<String> asked = values(name).stream().distinct().toList();
        List<E> found =
                known.stream().filter(code -> asked.contains(code.name())).toList();
        if (found.size() < asked.size()) {
            mistake(
                    Mistake.UNKNOWN_CODE,
                    name,
                    String.join(", ", known.stream().map(Enum::name).toList()));
        }
        return found;
    }

    /** A whole number within bounds, or what holds without it. */
    public int number(String name, int otherwise, int least, int most) {
        long number = one(name, Parameters::position).orElse((long) otherwise);
        if (number < least || number > most) {
            mistake(Mistake.OUT_OF_RANGE, name, least, most);
            return otherwise;
        }
        return (int) number;
    }

    /** Whether a parameter says {@code true}; without it, it does not. */
    public boolean flag(String name) {
        return one(name, text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.<Boolean>empty();
                })
                .orElse(false);
    }

    /** The place in the log that the answer must rest on at least. */
    public long minPosition() {
        return one("minPosition", Parameters::position).orElse(0L);
    }

    /**
     * The place that a read without other parameters must rest on at least.
     *
     * @throws Refused if there are others, or it cannot be read
     */
    public static long onlyMinPosition(Map<String, List<String>> query) {
        Parameters parameters = new Parameters(query);
        parameters.only("minPosition");
        long minPosition = parameters.minPosition();
        parameters.refuseMistakes();
        return minPosition;
    }

    /**
     * Goes on when there are none.
     *
     * @throws Refused if there are any
     */
    public static void none(Map<String, List<String>> query) {
        Parameters parameters = new Parameters(query);
        parameters.only();
        parameters.refuseMistakes();
    }

    /** Refuses every parameter that is not one of these. */
    public void only(String... known) {
        names().stream()
                .filter(name -> !Arrays.asList(known).contains(name))
                .forEach(name -> mistake(Mistake.UNKNOWN_PARAMETER, name));
    }

    /**
     * Goes on when there is no mistake.
     *
     * @throws Refused with all of them
     */
    public void refuseMistakes() {
        if (!violations.isEmpty()) {
            throw new Refused(Problem.INVALID_PARAMETER, violations);
        }
    }

    public void mistake(Mistake mistake, String parameter, Object... arguments) {
        Violation violation = mistake.in(parameter, arguments);
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }

    /** Reads a place in the log. */
    public static Optional<Long> position(String text) {
        return POSITION.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** Reads an instant in RFC 3339 with any offset; a plus sign that the URL turned into a space is one. */
    public static Optional<Instant> instant(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            boolean sensible = moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR;
            return sensible ? Optional.of(moment.toInstant()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a day such as {@code 2023-02-14}. */
    public static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
