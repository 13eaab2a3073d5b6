package se.halsocenter.standalone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each part of what is delivered has a licence that goes with ours. */
class LicencesIT {
    private static final JsonNode RULES = read("/licences.json");
    private static final Set<String> ALLOWED = texts(RULES.get("allowed")).collect(Collectors.toSet());
    /** So many parts each service has at least: a list that is nearly empty says nothing. */
    private static final int FEWEST = 60;

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service", "standalone"})
    void every_part_has_a_licence_that_is_allowed(String module) {
        List<JsonNode> parts = components(module);
        assertThat(parts).hasSizeGreaterThan(FEWEST);
        Set<String> others = parts.stream()
                .filter(part -> licences(part).noneMatch(ALLOWED::contains))
                .map(part -> name(part) + " " + licences(part).toList())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"standalone"})
    void every_exception_has_a_reason_and_is_still_needed(String module) {
        Set<String> names = components(module).stream().map(LicencesIT::name).collect(Collectors.toSet());
        assertThat(RULES.get("overrides").valueStream()).allSatisfy(override -> {
            assertThat(override.get("reason").asString()).hasSizeGreaterThan(20);
            assertThat(names).contains(override.get("component").asString());
        });
    }

    private static List<JsonNode> components(String module) {
        return read("/META-INF/sbom/%s.cdx.json".formatted(module))
                .get("components")
                .valueStream()
                .toList();
    }

    private static String name(JsonNode part) {
        return part.path("group").asString("") + ":" + part.path("name").asString();
    }

    /** More than one means that one may choose. */
    private static Stream<String> licences(JsonNode part) {
        Stream<String> instead = RULES.get("overrides")
                .valueStream()
                .filter(override -> override.get("component").asString().equals(name(part)))
                .map(override -> override.get("licence").asString());
        Stream<String> own = part.path("licenses")
                .valueStream()
                .map(it -> it.path("expression")
                        .asString(it.at("/license/id")
                                .asString(it.at("/license/name").asString(""))));
        return Stream.concat(instead, own);
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }

    private static JsonNode read(String resource) {
        InputStream file = LicencesIT.class.getResourceAsStream(resource);
        assertThat(file).as(resource).isNotNull();
        return JsonMapper.shared().readTree(file);
    }
}
