package se.halsocenter.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Secrets from files, so that they stand in no environment: {@code X_FILE} names the file that holds what {@code X} else
 * would.
 */
final class SecretFiles implements EnvironmentPostProcessor {
    private static final List<String> SECRETS =
            List.of("HALSOCENTER_POSTGRES_PASSWORD", "HALSOCENTER_WEB_CLIENT_SECRET");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> secrets = new LinkedHashMap<>();
        for (String secret : SECRETS) {
            String file = environment.getProperty(secret + "_FILE", "");
            if (!file.isBlank()) {
                secrets.put(secret, read(secret, Path.of(file.strip())));
            }
        }
        environment.getPropertySources().addFirst(new MapPropertySource("secrets in files", secrets));
    }

    private static String read(String secret, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SecretMissing(secret + "_FILE: " + file + " kan inte läsas", e);
        }
    }

    /** No service starts with a secret that it was told of and cannot read. */
    static final class SecretMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SecretMissing(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
