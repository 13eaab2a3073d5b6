package se.halsocenter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.halsocenter.standalone.county.Extent;

class SettingsTest {

    @Test
    void without_any_setting_the_ports_and_the_directory_are_the_documented_ones() {
        Settings settings = Settings.of(Map.of(), List.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        Path.of(".data/standalone").toAbsolutePath().normalize(),
                        8080,
                        8081,
                        null,
                        false,
                        false,
                        false,
                        false));
    }

    @Test
    void the_demo_has_a_directory_of_its_own() {
        assertThat(Settings.of(Map.of(), List.of("--demo")).dataDirectory())
                .hasToString(Path.of(".data/demo").toAbsolutePath().toString());
    }

    @Test
    void the_environment_decides() {
        Settings settings = Settings.of(
                Map.of(
                        "HALSOCENTER_DATA_DIR", "/srv/halsocenter",
                        "HALSOCENTER_COMMAND_PORT", "9080",
                        "HALSOCENTER_QUERY_PORT", "9081",
                        "HALSOCENTER_POSTGRES_URL", "jdbc:postgresql://db/figures?password=secret"),
                List.of());

        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/srv/halsocenter"));
        assertThat(settings.commandPort()).isEqualTo(9080);
        assertThat(settings.queryPort()).isEqualTo(9081);
        assertThat(settings.external()).hasToString("jdbc:postgresql://db/figures");
    }

    @Test
    void the_key_of_checkpoints_may_come_from_the_environment() {
        assertThat(Settings.of(Map.of("HALSOCENTER_CHECKPOINT_KEY_FILE", "/run/secrets/checkpoint"), List.of())
                        .checkpointKey())
                .isTrue();
        assertThat(Settings.of(Map.of(), List.of()).checkpointKey()).isFalse();
    }

    @Test
    void the_vaults_master_key_may_come_from_the_environment() {
        assertThat(Settings.of(Map.of("HALSOCENTER_VAULT_KEY_FILE", "/run/secrets/vault"), List.of())
                        .vaultKey())
                .isTrue();
        assertThat(Settings.of(Map.of("HALSOCENTER_VAULT_KEY", " "), List.of()).vaultKey())
                .isFalse();
    }

    @Test
    void a_county_is_made_up_only_when_it_is_asked_for() {
        assertThat(Settings.county(Map.of("HALSOCENTER_COUNTY_SEED", "7"), List.of()))
                .isEmpty();
        assertThat(Settings.county(Map.of(), List.of("--county"))).hasValue(Extent.TEN_YEARS);
        assertThat(Settings.county(
                        Map.of("HALSOCENTER_COUNTY_SEED", "7", "HALSOCENTER_COUNTY_EVENTS", "20000"),
                        List.of("--county")))
                .hasValue(new Extent(7, 20_000, 2016, 2025));
        assertThat(Settings.of(Map.of(), List.of("--county")).dataDirectory())
                .hasToString(Path.of(".data/county").toAbsolutePath().toString());
    }

    @Test
    void a_seed_that_is_no_number_is_refused_in_both_languages() {
        assertThatThrownBy(() -> Settings.county(Map.of("HALSOCENTER_COUNTY_SEED", "vinter"), List.of("--county")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("är inget tal")
                .hasMessageContaining("is no number");
    }

    @Test
    void the_demo_and_the_county_need_the_issuer_that_comes_with_them() {
        for (String argument : List.of("--demo", "--county")) {
            assertThatThrownBy(() ->
                            Settings.of(Map.of("HALSOCENTER_ISSUER", "https://issuer.example"), List.of(argument)))
                    .isInstanceOf(StartFailure.class);
        }
        assertThatThrownBy(() -> Settings.of(Map.of(), List.of("--demo", "--county")))
                .isInstanceOf(StartFailure.class);
    }

    @Test
    void what_is_no_port_is_refused_in_both_languages() {
        assertThatThrownBy(() -> Settings.of(Map.of("HALSOCENTER_QUERY_PORT", "70000"), List.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("är ingen port")
                .hasMessageContaining("is no port");
    }
}
