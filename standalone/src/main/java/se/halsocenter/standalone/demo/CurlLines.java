package se.halsocenter.standalone.demo;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import se.halsocenter.standalone.issuer.DemoUser;

/** Lines to be copied into a shell: how one gets a token, and what one can ask with it. */
public final class CurlLines {
    private CurlLines() {}

    /** What is said of tokens at the start: a line for each role where there is something to read. */
    public static String of(URI command, URI query, boolean demo) {
        String token = """
                En token (a token; demo-coordinator, demo-steering-group, demo-public-health, demo-auditor, demo-integration, demo-admin):
                TOKEN=$(%s)
                """.formatted(token(DemoUser.COACH, command));
        String lines = Arrays.stream(DemoUser.values())
                .map(user -> "# " + user.id() + "\n" + forRole(user, command, query) + "\n")
                .collect(Collectors.joining());
        return demo ? token + lines : token;
    }

    /** One line that gets a token and asks for something that the role may read. */
    static String forRole(DemoUser user, URI command, URI query) {
        return "curl -s -H \"Authorization: Bearer $(%s)\" '%s%s'"
                .formatted(token(user, command), query, path(user, VaggerydHistory.DEMO.centreId()));
    }

    private static String token(DemoUser user, URI command) {
        return "curl -s -u %s:%s -d grant_type=client_credentials -d centre=%s %s/oauth2/token"
                        .formatted(user.id(), DemoUser.SECRET, VaggerydHistory.DEMO.centreId(), command)
                + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/'";
    }

    private static String path(DemoUser user, String centre) {
        return switch (user) {
            case COACH -> "/v1/worklist?centreId=" + centre;
            case COORDINATOR -> "/v1/referrals?centreId=" + centre;
            case STEERING_GROUP -> "/v1/plans/" + centre + "/" + ActionPlan.YEAR;
            case PUBLIC_HEALTH -> "/v1/kpis/prescriptions-received/values?period=2023";
            case AUDITOR -> "/v1/kpis/intakes/values?period=2023";
            case INTEGRATION -> "/v1/kpis/first-conversations/values?period=2023&centreId=" + centre;
            case ADMINISTRATOR -> "/v1/centres/" + centre;
        };
    }
}
