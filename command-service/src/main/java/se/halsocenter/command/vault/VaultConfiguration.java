package se.halsocenter.command.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.halsocenter.command.vault.MasterKey.Purpose;

/** Finds the master key: in the environment or in a file, never in the database. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    /**
     * The key that the vault was made with.
     *
     * @throws MasterKeyRefused if there is none, or it is another one
     */
    @Bean
    MasterKey masterKey(
            @Value("${halsocenter.vault.key}") String key,
            @Value("${halsocenter.vault.key-file}") String file,
            JdbcClient jdbc) {
        MasterKey masterKey = MasterKey.of(configured(key, file));
        check(masterKey, jdbc);
        return masterKey;
    }

    private static String configured(String key, String file) {
        if (!key.isBlank()) {
            return key;
        }
        if (file.isBlank()) {
            throw new MasterKeyRefused(
                    "Valvets huvudnyckel saknas: ange HALSOCENTER_VAULT_KEY eller HALSOCENTER_VAULT_KEY_FILE.",
                    "The vault's master key is missing: set HALSOCENTER_VAULT_KEY or HALSOCENTER_VAULT_KEY_FILE.");
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new MasterKeyRefused(
                    "Filen med valvets huvudnyckel kan inte läsas: " + file,
                    "The file of the vault's master key cannot be read: " + file);
        }
    }

    /** The first key ever used leaves a value that only itself can make again. */
    private static void check(MasterKey masterKey, JdbcClient jdbc) {
        byte[] value = masterKey.hash(Purpose.CHECK, "");
        jdbc.sql("insert into vault.key_check (value) values (?) on conflict do nothing")
                .param(value)
                .update();
        byte[] first = jdbc.sql("select value from vault.key_check")
                .query((row, number) -> row.getBytes("value"))
                .single();
        if (!MessageDigest.isEqual(value, first)) {
            throw new MasterKeyRefused(
                    "Valvets huvudnyckel är en annan än den som valvet skapades med; ingenting skulle gå att läsa.",
                    "The vault's master key is not the one that the vault was made with; nothing could be read.");
        }
    }
}
