package se.halsocenter.standalone.shell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no log may hold, found in a line by its shape. */
final class Traces {
    /** Ids and hashes are full of digits that are nobody's number. */
    private static final Pattern NOBODYS = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])(?:(?:19|20)\\d{2}|\\d{2})(\\d{4})[-+ ]?(\\d{4})(?![\\w])");

    /** The secrets that tests give to Keycloak and the vault, wherever they stand. */
    private static final String OF_TESTS = "only-for-this-test|A{43}=";

    private static final Map<String, Pattern> SHAPES = Map.of(
            "a token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]+"),
            "an authorization", Pattern.compile("(?i)\\b(?:bearer|basic) +[A-Za-z0-9._~+/-]{16,}=*"),
            "a secret",
                    Pattern.compile(
                            "(?i)(?:client_secret|client-secret|password|vault[._-]key)=[^\\s*\"'&]|" + OF_TESTS),
            "an e-mail address", Pattern.compile("(?i)\\b[a-z0-9._%+-]+@[a-z0-9-]+\\.(?:org|example|se|com)\\b"),
            "a mobile number", Pattern.compile("(?<![\\w.-])(?:\\+46 ?|0)7[02369](?:[ -]?\\d){7}(?![\\w.])"),
            "a private key", Pattern.compile("PRIVATE KEY"));

    private final List<String> names;

    /** Looks for these names too: all that the tests give to somebody. */
    Traces(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** What kinds of things a line holds that it must not; never the thing itself. */
    List<String> in(String line) {
        String read = NOBODYS.matcher(line).replaceAll("id");
        Stream<String> shapes = SHAPES.entrySet().stream()
                .filter(shape -> shape.getValue().matcher(read).find())
                .map(Map.Entry::getKey);
        Stream<String> named = names.stream().filter(read::contains).map(_ -> "a name");
        return Stream.of(shapes, named, number(read).stream())
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    private static Optional<String> number(String line) {
        return NUMBER.matcher(line).results().anyMatch(Traces::isIdentityNumber)
                ? Optional.of("an identity number")
                : Optional.empty();
    }

    private static boolean isIdentityNumber(MatchResult found) {
        String digits = found.group().replaceAll("\\D", "");
        String ten = digits.substring(digits.length() - 10);
        int day = Integer.parseInt(ten.substring(4, 6));
        return isDate(Integer.parseInt(ten.substring(2, 4)), day > 60 ? day - 60 : day) && luhn(ten) % 10 == 0;
    }

    private static boolean isDate(int month, int day) {
        try {
            return LocalDate.of(2000, month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighed = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighed / 10 + weighed % 10;
        }
        return sum;
    }
}
