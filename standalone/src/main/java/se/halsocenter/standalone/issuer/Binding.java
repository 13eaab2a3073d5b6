package se.halsocenter.standalone.issuer;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** Which centre or figures a token is for: what the request names, as the claims that say it. */
final class Binding {
    static final String STANDARD_CENTRE = "vaggeryd";

    /** A centre's id as the contract has it; the centre itself may be opened later. */
    private static final Pattern CENTRE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private static final Pattern KPI = Pattern.compile("[a-z0-9-]{1,60}");
    private static final List<String> STANDARD_KPIS =
            List.of("prescriptions-received", "intakes", "first-conversations", "goal-150-programme");

    private Binding() {}

    static boolean isCentre(String text) {
        return CENTRE.matcher(text).matches();
    }

    /**
     * The claims of a user's token.
     *
     * @param asked the request's parameters: texts, or arrays of them
     * @throws OAuth2AuthenticationException if a centre or key figure is missing or malformed
     */
    static Map<String, Object> claims(DemoUser user, Map<String, Object> asked) {
        if (user.role().isOfOneCentre()) {
            return Map.of("centre", oneCentre(texts(asked.get("centre"))));
        }
        return switch (user) {
            case INTEGRATION ->
                Map.of(
                        "centres", formed("centre", CENTRE, asked, List.of(STANDARD_CENTRE)),
                        "kpis", formed("kpi", KPI, asked, STANDARD_KPIS));
            default -> Map.of();
        };
    }

    private static String oneCentre(List<String> centres) {
        if (centres.size() != 1 || !isCentre(centres.getFirst())) {
            throw refused("centre: name the centre that the token is for, once, such as centre=vaggeryd "
                    + "(2-40 lower-case letters, digits and hyphens, a letter first)");
        }
        return centres.getFirst();
    }

    private static List<String> formed(String name, Pattern form, Map<String, Object> asked, List<String> standard) {
        List<String> texts = texts(asked.get(name));
        if (!texts.stream().allMatch(form.asMatchPredicate())) {
            throw refused(name + ": each must be an id in lower-case letters, digits and hyphens");
        }
        return texts.isEmpty() ? standard : texts;
    }

    private static List<String> texts(@Nullable Object parameter) {
        return switch (parameter) {
            case String one -> List.of(one);
            case String[] many -> List.of(many);
            case null, default -> List.of();
        };
    }

    /** In ASCII, as RFC 6749 has it, and without what was sent. */
    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, why, null));
    }
}
