package se.halsocenter.standalone.rights;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.halsocenter.access.Role;
import se.halsocenter.access.Staff;
import se.halsocenter.access.TestIssuer;
import se.halsocenter.contract.Contract;
import se.halsocenter.contract.Operation;
import se.halsocenter.eventlog.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint of both documents in each of its formats, in every role, about the caller's own centre and about another one. What the
 * documents say of an operation ({@code security}) is what the services must answer; an operation that says nothing fails.
 * With {@code -Dbehorighet.write=true} the table of docs/behorighet.md is written instead of compared.
 */
class RightsWalkIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final List<String> DOCUMENTS = List.of("command-service.yaml", "query-service.yaml");
    private static final String REFUSED = "–";

    private static Services services;
    private static final Map<World, String> TEXTS = new java.util.HashMap<>();

    @BeforeAll
    static void two_centres_with_the_same_history() throws IOException, InterruptedException {
        services = new Services(TestDatabase.create());
        long position = 0;
        for (World world : List.of(World.OWN, World.OTHER)) {
            Staff staff = new Staff(ISSUER, id -> java.util.Optional.empty());
            for (Operation operation : World.history(Contract.named("command-service.yaml"))) {
                Request request = Request.of(operation, world).withNote();
                String token = staff.of(world.centre()).substring("Bearer ".length());
                Answer answer = services.send(services.of("command"), request, token);
                assertThat(answer.status())
                        .as(operation.id() + " " + answer.body())
                        .isEqualTo(201);
                position = JsonMapper.shared()
                        .readTree(answer.body())
                        .get("position")
                        .longValue();
            }
            TEXTS.put(world, textOf(world, position));
        }
        publish();
        replay();
    }

    /** One replay, under the id of the document's example; an auditor may do with it what the document says. */
    private static void replay() throws IOException, InterruptedException {
        String id = Contract.named("query-service.yaml")
                .operation("replay")
                .parameters("path")
                .getFirst()
                .get("example")
                .asString();
        Answer answer =
                services.send(HttpRequest.newBuilder(services.of("query").resolve("/v1/audit/replays"))
                        .header("Authorization", "Bearer " + ISSUER.token(Role.AUDITOR, ""))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"%s\"}".formatted(id)))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    /** What is published belongs to everybody: one for both centres, under the id of the document's example. */
    private static void publish() throws IOException, InterruptedException {
        String id = Contract.named("query-service.yaml")
                .operation("publication")
                .parameters("path")
                .getFirst()
                .get("example")
                .asString();
        String body = """
                {"id": "%s", "title": "Länet", "questions": [{"kpi": "first-conversations", "period": "2023"}]}""".formatted(id);
        Answer answer =
                services.send(HttpRequest.newBuilder(services.of("query").resolve("/v1/publications"))
                        .header("Authorization", "Bearer " + ISSUER.token(Role.PUBLIC_HEALTH, World.OWN.centre()))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** The note of the centre's intake, once the views know it. */
    private static String textOf(World world, long position) throws IOException, InterruptedException {
        Operation referral = Contract.named("query-service.yaml").operation("referral");
        URI address = services.of("query").resolve(world.told(referral.examplePath()) + "?minPosition=" + position);
        String token = ISSUER.token(Role.COACH, world.centre());
        Answer answer = services.send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build());
        JsonNode texts = JsonMapper.shared().readTree(answer.body()).at("/intake/texts");
        assertThat(texts.isEmpty()).as(answer.body()).isFalse();
        return texts.get(0).isString()
                ? texts.get(0).asString()
                : texts.get(0).get("id").asString();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void every_endpoint_answers_each_role_at_its_own_and_at_another_centre_as_the_document_says()
            throws IOException, InterruptedException {
        Table table = new Table(RightsWalkIT.class);
        List<String> wrong = new ArrayList<>();
        for (String document : DOCUMENTS) {
            for (Operation operation : Contract.named(document).operations()) {
                table.add(
                        operation.method().toUpperCase(java.util.Locale.ROOT) + " " + operation.path(),
                        walk(document, operation, wrong));
            }
        }
        assertThat(wrong).isEmpty();
        if (Boolean.getBoolean("behorighet.write")) {
            table.write();
        }
        assertThat(table.ofPage()).isEqualTo(table.text());
    }

    @Test
    void a_token_that_does_not_hold_opens_no_endpoint() throws IOException, InterruptedException {
        Map<String, String> tokens = RefusedTokens.all();
        List<String> wrong = new ArrayList<>();
        for (String document : DOCUMENTS) {
            for (Operation operation : Contract.named(document).operations()) {
                Request request = about(World.OWN, operation);
                for (Map.Entry<String, String> token : tokens.entrySet()) {
                    Answer answer = services.send(services.of(document), request, token.getValue());
                    if (answer.status() != 401) {
                        wrong.add(operation.route() + " takes a token " + token.getKey() + ": " + answer);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Map<Role, String> walk(String document, Operation operation, List<String> wrong)
            throws IOException, InterruptedException {
        Request own = about(World.OWN, operation);
        Request other = about(World.OTHER, operation);
        boolean open = isOpen(operation);
        Map<Role, String> cells = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Answer atOwn = services.send(services.of(document), own, token(role));
            Answer atOther = services.send(services.of(document), other, token(role));
            boolean may = open || roles(operation).contains(role.code());
            boolean everywhere = !isOfSomeCentres(role) || own.equals(other);
            expect(may, atOwn, operation, role + " at the own centre", wrong);
            expect(may && everywhere, atOther, operation, role + " at another centre", wrong);
            if (isOfSomeCentres(role) && World.OTHER.isIn(atOwn.body())) {
                wrong.add(operation.route() + " tells " + role + " of another centre: " + atOwn.body());
            }
            cells.put(role, cell(may, everywhere, own.equals(other), role));
        }
        inOtherFormats(document, operation, wrong);
        expect(
                open || own.equals(other) || isOfAllCentres(operation),
                services.send(services.of(document), other, ISSUER.token(RightsWalkIT::severalRoles)),
                operation,
                "somebody of one centre who has roles everywhere, at another",
                wrong);
        expect(open, services.send(services.of(document), own, roleless()), operation, "nobody in particular", wrong);
        int anonymous = services.send(services.of(document), own, null).status();
        if (anonymous != (open ? 200 : 401)) {
            wrong.add(operation.route() + " answers " + anonymous + " without a token");
        }
        return cells;
    }

    /** Whoever gets an answer gets it in each format, about the same centres. */
    private void inOtherFormats(String document, Operation operation, List<String> wrong)
            throws IOException, InterruptedException {
        List<Request> own = about(World.OWN, operation).inOtherFormats();
        List<Request> other = about(World.OTHER, operation).inOtherFormats();
        for (Role role : Role.values()) {
            boolean may = isOpen(operation) || roles(operation).contains(role.code());
            for (int i = 0; i < own.size(); i++) {
                boolean everywhere = !isOfSomeCentres(role) || own.get(i).equals(other.get(i));
                String who = role + " in " + own.get(i).format();
                Answer atOwn = services.send(services.of(document), own.get(i), token(role));
                Answer atOther = services.send(services.of(document), other.get(i), token(role));
                expect(may, atOwn, operation, who, wrong);
                expect(may && everywhere, atOther, operation, who + " at another centre", wrong);
                if (isOfSomeCentres(role) && World.OTHER.isIn(atOwn.body())) {
                    wrong.add(operation.route() + " tells " + who + " of another centre");
                }
            }
        }
    }

    private static Request about(World world, Operation operation) {
        Request request = Request.of(operation, world).withoutId();
        return operation.id().equals("readTexts")
                ? request.aboutText(java.util.Objects.requireNonNull(TEXTS.get(world)))
                : request;
    }

    private static void expect(boolean allowed, Answer answer, Operation operation, String who, List<String> wrong) {
        if (answer.isAllowed() != allowed) {
            wrong.add("%s: %s is %s: %d %s"
                    .formatted(
                            operation.route(),
                            who,
                            allowed ? "turned away" : "let through",
                            answer.status(),
                            answer.body()));
        }
    }

    private static String cell(boolean may, boolean everywhere, boolean ofNoCentre, Role role) {
        if (!may) {
            return REFUSED;
        }
        if (ofNoCentre) {
            return "ja";
        }
        String some = role == Role.INTEGRATION ? "namngivna" : "eget";
        return everywhere ? "alla" : some;
    }

    private static boolean isOfSomeCentres(Role role) {
        return role.isOfOneCentre() || role == Role.INTEGRATION;
    }

    private static boolean isOfAllCentres(Operation operation) {
        return Set.of(Role.values()).stream()
                .filter(role -> !isOfSomeCentres(role))
                .anyMatch(role -> roles(operation).contains(role.code()));
    }

    private static JWTClaimsSet.Builder severalRoles(JWTClaimsSet.Builder claims) {
        List<String> roles = Set.of(Role.values()).stream().map(Role::code).toList();
        return claims.subject("several").claim("roles", roles).claim("centre", World.OWN.centre());
    }

    private static Set<String> roles(Operation operation) {
        assertThat(operation.node().has("security"))
                .as(operation.route() + " says who may use it")
                .isTrue();
        return operation
                .node()
                .get("security")
                .path(0)
                .path("bearer")
                .valueStream()
                .map(JsonNode::asString)
                .collect(toSet());
    }

    private static boolean isOpen(Operation operation) {
        return operation.node().path("security").isArray()
                && operation.node().get("security").isEmpty();
    }

    private static String token(Role role) {
        return role == Role.INTEGRATION
                ? ISSUER.integration(List.of(World.OWN.centre()), List.of("first-conversations"))
                : ISSUER.token(role, World.OWN.centre());
    }

    private static @Nullable String roleless() {
        return ISSUER.token(claims -> claims.subject("nobody").claim("centre", World.OWN.centre()));
    }
}
