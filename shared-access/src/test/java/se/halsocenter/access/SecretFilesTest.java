package se.halsocenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SecretFilesTest {

    @TempDir
    Path folder;

    @Test
    void the_databases_password_may_stand_in_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "hemligt\n");
        assertThat(environment(file).getProperty("HALSOCENTER_POSTGRES_PASSWORD"))
                .isEqualTo("hemligt");
    }

    @Test
    void a_file_that_is_not_there_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> environment(folder.resolve("nowhere"))).hasMessageContaining("nowhere");
    }

    private static StandardEnvironment environment(Path file) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("HALSOCENTER_POSTGRES_PASSWORD_FILE", file.toString())));
        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
