package se.halsocenter.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.halsocenter.standalone.county.Extent;

/**
 * What the operator may set.
 *
 * @param commandPort 0 for any free one
 * @param queryPort 0 for any free one
 * @param external a database to be used instead of the embedded one
 * @param vaultKey whether the environment names the vault's master key; else one is made in the data directory
 * @param checkpointKey whether the environment names the key of checkpoints; else one is made there as well
 * @param issuer whether the environment names an issuer of tokens; else the standalone brings its own
 * @param demo whether to register Vaggeryd's history and print its statistics
 */
public record Settings(
        Path dataDirectory,
        int commandPort,
        int queryPort,
        @Nullable Database external,
        boolean vaultKey,
        boolean checkpointKey,
        boolean issuer,
        boolean demo) {
    private static final String COUNTY = "--county";

    /** As many as are made up in the memory of one machine. */
    private static final int MOST_EVENTS = 5_000_000;

    /**
     * Reads the environment and the program's arguments.
     *
     * @throws StartFailure if a port is no port, or the demo could get no tokens
     */
    static Settings of(Map<String, String> environment, List<String> arguments) {
        boolean demo = arguments.contains("--demo");
        boolean county = arguments.contains(COUNTY);
        boolean issuer = isSet(environment, "HALSOCENTER_ISSUER");
        if (demo && county) {
            throw new StartFailure(
                    "Vaggeryd finns både i demon och i länet: välj det ena.",
                    "Vaggeryd is in the demo and in the county: choose one.");
        }
        if ((demo || county) && issuer) {
            throw new StartFailure(
                    "Demon har en egen utfärdare: ta bort HALSOCENTER_ISSUER.",
                    "The demo has an issuer of its own: unset HALSOCENTER_ISSUER.");
        }
        String standard = county ? ".data/county" : demo ? ".data/demo" : ".data/standalone";
        String directory = environment.getOrDefault("HALSOCENTER_DATA_DIR", standard);
        return new Settings(
                Path.of(directory).toAbsolutePath().normalize(),
                port(environment, "HALSOCENTER_COMMAND_PORT", 8080),
                port(environment, "HALSOCENTER_QUERY_PORT", 8081),
                external(environment),
                isSet(environment, "HALSOCENTER_VAULT_KEY") || isSet(environment, "HALSOCENTER_VAULT_KEY_FILE"),
                isSet(environment, "HALSOCENTER_CHECKPOINT_KEY")
                        || isSet(environment, "HALSOCENTER_CHECKPOINT_KEY_FILE"),
                issuer,
                demo);
    }

    /**
     * How much of a county is to be made up, if one is.
     *
     * @throws StartFailure if the environment names no number
     */
    static Optional<Extent> county(Map<String, String> environment, List<String> arguments) {
        Extent standard = Extent.TEN_YEARS;
        return arguments.contains(COUNTY)
                ? Optional.of(new Extent(
                        number(environment, "HALSOCENTER_COUNTY_SEED", standard.seed(), Long.MAX_VALUE),
                        (int) number(environment, "HALSOCENTER_COUNTY_EVENTS", standard.events(), MOST_EVENTS),
                        standard.firstYear(),
                        standard.lastYear()))
                : Optional.empty();
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

    private static long number(Map<String, String> environment, String name, long standard, long most) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return standard;
        }
        if (!value.matches("\\d{1,18}") || Long.parseLong(value) > most) {
            throw new StartFailure(
                    "%s=%s är inget tal (0-%d).".formatted(name, value, most),
                    "%s=%s is no number (0-%d).".formatted(name, value, most));
        }
        return Long.parseLong(value);
    }
}
