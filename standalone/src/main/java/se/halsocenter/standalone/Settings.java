package se.halsocenter.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operator may set.
 *
 * @param commandPort 0 for any free one
 * @param queryPort 0 for any free one
 * @param external a database to be used instead of the embedded one
 * @param vaultKey whether the environment names the vault's master key; else one is made in the data directory
 * @param issuer whether the environment names an issuer of tokens; else the standalone brings its own
 * @param demo whether to register Vaggeryd's history and print its statistics
 */
public record Settings(
        Path dataDirectory,
        int commandPort,
        int queryPort,
        @Nullable Database external,
        boolean vaultKey,
        boolean issuer,
        boolean demo) {

    /**
     * Reads the environment and the program's arguments.
     *
     * @throws StartFailure if a port is no port, or the demo could get no tokens
     */
    static Settings of(Map<String, String> environment, List<String> arguments) {
        boolean demo = arguments.contains("--demo");
        boolean issuer = isSet(environment, "HALSOCENTER_ISSUER");
        if (demo && issuer) {
            throw new StartFailure(
                    "Demon har en egen utfärdare: ta bort HALSOCENTER_ISSUER.",
                    "The demo has an issuer of its own: unset HALSOCENTER_ISSUER.");
        }
        String directory = environment.getOrDefault("HALSOCENTER_DATA_DIR", demo ? ".data/demo" : ".data/standalone");
        return new Settings(
                Path.of(directory).toAbsolutePath().normalize(),
                port(environment, "HALSOCENTER_COMMAND_PORT", 8080),
                port(environment, "HALSOCENTER_QUERY_PORT", 8081),
                external(environment),
                isSet(environment, "HALSOCENTER_VAULT_KEY") || isSet(environment, "HALSOCENTER_VAULT_KEY_FILE"),
                issuer,
                demo);
    }

    private static @Nullable Database external(Map<String, String> environment) {
        String url = environment.getOrDefault("HALSOCENTER_POSTGRES_URL", "");
        return url.isBlank()
                ? null
                : new Database(
                        url,
                        environment.getOrDefault("HALSOCENTER_POSTGRES_USER", "halsocenter"),
                        environment.getOrDefault("HALSOCENTER_POSTGRES_PASSWORD", ""));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private static int port(Map<String, String> environment, String name, int standard) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return standard;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new StartFailure(
                    name + "=" + value + " är ingen port (0-65535).", name + "=" + value + " is no port (0-65535).");
        }
        return Integer.parseInt(value);
    }
}
