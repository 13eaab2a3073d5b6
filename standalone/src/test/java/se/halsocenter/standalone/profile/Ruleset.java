package se.halsocenter.standalone.profile;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the folder {@code openapi} about the national REST API profile. */
final class Ruleset {
    static final Path OPENAPI = Path.of("..", "openapi").toAbsolutePath().normalize();
    static final String FILE = "rest-api-profil.spectral.yaml";

    private Ruleset() {}

    /** The names of the rules, such as {@code dok-03-contact}. */
    static Set<String> rules() throws IOException {
        return Set.copyOf(yaml(FILE).get("rules").propertyNames());
    }

    /** A document of the folder; days stay the texts that they are. */
    static JsonNode yaml(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(OPENAPI.resolve(file))) {
            Yaml yaml = new Yaml(new PlainTexts());
            return JsonMapper.shared().valueToTree(yaml.load(reader));
        }
    }

    private static final class PlainTexts extends SafeConstructor {
        PlainTexts() {
            super(new LoaderOptions());
            yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
        }
    }
}
