package se.halsocenter.command.participant;

import dev.personnummer.Personnummer;
import dev.personnummer.PersonnummerException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identity number in its one normal form.
 *
 * @param domain who gave a reserve number (reservnummer); null for the national numbers: personnummer, and
 *     samordningsnummer, whose day is 60 higher
 * @param number a national number's 12 digits; a reserve number in capitals without spaces and hyphens
 */
record IdentityNumber(@Nullable String domain, String number) {
    private static final int SHORTEST_RESERVE_NUMBER = 4;
    private static final Pattern NATIONAL = Pattern.compile("(\\d{2})?\\d{6}[-+]?\\d{4}");

    /** The OIDs of personnummer and samordningsnummer: who names one of them means a national number. */
    private static final Set<String> NATIONAL_DOMAINS = Set.of("1.2.752.129.2.1.3.1", "1.2.752.129.2.1.3.3");

    /**
     * Reads a number.
     *
     * @param text with or without the century, and with a hyphen, a plus sign (from the year of the 100th birthday) or
     *     nothing before the last four digits
     * @return nothing if a national number's day or check digit (Luhn) is wrong
     */
    static Optional<IdentityNumber> of(String text, @Nullable String domain) {
        return domain == null || NATIONAL_DOMAINS.contains(domain) ? national(text) : reserve(text, domain);
    }

    private static Optional<IdentityNumber> national(String text) {
        if (!NATIONAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IdentityNumber(null, Personnummer.parse(text).format(true)));
        } catch (PersonnummerException invalid) {
            // its message may quote the number
            return Optional.empty();
        }
    }

    private static Optional<IdentityNumber> reserve(String text, String domain) {
        String number = text.replaceAll("[ +-]", "").toUpperCase(Locale.ROOT);
        return number.length() < SHORTEST_RESERVE_NUMBER
                ? Optional.empty()
                : Optional.of(new IdentityNumber(domain.toUpperCase(Locale.ROOT), number));
    }

    /** Whether the number may be of somebody born in a year: a reserve number says nothing about it. */
    boolean mayBeBornIn(int year) {
        return domain != null || Integer.parseInt(number.substring(0, 4)) == year;
    }

    /** What is looked up by hash: the domain, if there is one, and the number. */
    String key() {
        return (domain == null ? "" : domain) + ' ' + number;
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "identity number";
    }
}
