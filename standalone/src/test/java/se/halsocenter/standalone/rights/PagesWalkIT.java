package se.halsocenter.standalone.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import se.halsocenter.access.Gate;
import se.halsocenter.access.OpenToAnyone;
import se.halsocenter.access.Right;
import se.halsocenter.access.Role;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Contract;
import se.halsocenter.eventlog.TestDatabase;

/**
 * Every endpoint of the query service that its document does not list: the pages, in every role, about the caller's own centre and
 * about another one. One that is not listed here fails. With {@code -Dbehorighet.write=true} the table of docs/behorighet.md is
 * written instead of compared.
 */
class PagesWalkIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final Set<String> OPEN = Set.of("/login", "/login/callback", "/logout", "/assets/{file}", "/error");
    private static final String HERE = "vaggeryd";
    private static final String ELSEWHERE = "savsjo";

    /** What a page is about, which decides what of it one sees. */
    private enum About {
        A_CENTRE,
        ALL_CENTRES,
        NOTHING
    }

    private static final Map<String, About> PAGES = new TreeMap<>(Map.of(
            "/", About.A_CENTRE,
            "/compare", About.ALL_CENTRES,
            "/kpis", About.NOTHING,
            "/kpis/{kpiId}", About.A_CENTRE,
            "/about", About.NOTHING));

    private static Services services;

    @BeforeAll
    static void two_centres() throws IOException, InterruptedException {
        services = new Services(TestDatabase.create());
        for (String centre : List.of(HERE, ELSEWHERE)) {
            Answer answer =
                    services.send(HttpRequest.newBuilder(services.of("command").resolve("/v1/centres"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + ISSUER.token(Role.ADMINISTRATOR, centre))
                            .POST(BodyPublishers.ofString("""
                                    {"centreId": "%s", "name": "Hälsocenter %s", "municipality": "0665",
                                     "openedOn": "2021-10-25", "phase": "ESTABLISHMENT"}""".formatted(centre, centre)))
                            .build());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void whatever_the_document_does_not_list_is_a_page_that_says_its_right_or_is_known_to_be_open() throws IOException {
        Map<String, HandlerMethod> unlisted = new TreeMap<>(services.endpoints());
        Contract.named("query-service.yaml").operations().forEach(operation -> unlisted.remove(operation.path()));

        List<String> open = unlisted.entrySet().stream()
                .filter(endpoint -> endpoint.getValue().hasMethodAnnotation(OpenToAnyone.class))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(open).containsExactlyInAnyOrderElementsOf(OPEN);
        unlisted.keySet().removeAll(OPEN);
        assertThat(unlisted.keySet()).containsExactlyInAnyOrderElementsOf(PAGES.keySet());
        unlisted.values().forEach(page -> assertThat(Gate.right(page)).isIn(Right.FIGURES, Right.DEFINITIONS));
    }

    @Test
    void every_page_answers_each_role_at_its_own_and_at_another_centre_as_the_table_says() throws Exception {
        Table table = new Table(PagesWalkIT.class);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, About> page : PAGES.entrySet()) {
            table.add("GET " + page.getKey(), walk(page.getKey(), page.getValue(), wrong));
        }
        assertThat(wrong).isEmpty();
        if (Boolean.getBoolean("behorighet.write")) {
            table.write();
        }
        assertThat(table.ofPage()).isEqualTo(table.text());
    }

    private static Map<Role, String> walk(String page, About about, List<String> wrong) throws Exception {
        Right right = Gate.right(Objects.requireNonNull(services.endpoints().get(page)));
        Map<Role, String> cells = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            boolean everywhere = role == Role.PUBLIC_HEALTH || role == Role.AUDITOR;
            boolean may = right.roles().contains(role) && (about != About.ALL_CENTRES || everywhere);
            boolean mayElsewhere = may && (everywhere || about == About.NOTHING);
            expect(may ? 200 : 403, go(page, HERE, token(role)), page + " " + role, wrong);
            Answer other = go(page, ELSEWHERE, token(role));
            expect(mayElsewhere ? 200 : 403, other, page + " elsewhere " + role, wrong);
            if (!everywhere && role != Role.ADMINISTRATOR && other.body().contains("Hälsocenter " + ELSEWHERE)) {
                wrong.add(page + " tells " + role + " of another centre");
            }
            cells.put(role, cell(may, everywhere, about, role));
        }
        expect(403, go(page, HERE, roleless()), page + " nobody in particular", wrong);
        expect(401, go(page, HERE, null), page + " without a token", wrong);
        for (Map.Entry<String, String> token : RefusedTokens.all().entrySet()) {
            expect(401, go(page, HERE, token.getValue()), page + " with a token " + token.getKey(), wrong);
        }
        return cells;
    }

    private static void expect(int status, Answer answer, String what, List<String> wrong) {
        if (answer.status() != status) {
            wrong.add("%s: %d instead of %d".formatted(what, answer.status(), status));
        }
    }

    /** As a browser goes there: the token in its cookie. */
    private static Answer go(String page, String centre, @Nullable String token) throws Exception {
        String address = page.replace("{kpiId}", "intakes") + "?centre=" + centre;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(services.of("query").resolve(address)).header("Accept", "text/html");
        return services.send(
                (token == null ? request : request.header("Cookie", "halsocenter-token=" + token)).build());
    }

    private static String cell(boolean may, boolean everywhere, About about, Role role) {
        if (!may) {
            return "–";
        }
        if (about == About.NOTHING) {
            return "ja";
        }
        return everywhere ? "alla" : role == Role.INTEGRATION ? "namngivna" : "eget";
    }

    private static String token(Role role) {
        return role == Role.INTEGRATION
                ? ISSUER.integration(List.of(HERE), List.of("intakes"))
                : ISSUER.token(role, HERE);
    }

    private static String roleless() {
        return ISSUER.token(claims -> claims.subject("nobody").claim("centre", HERE));
    }
}
