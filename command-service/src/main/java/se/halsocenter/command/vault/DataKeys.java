package se.halsocenter.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;

/** One data key (AES-256-GCM) for each subject, stored encrypted with the master key. */
@Component
final class DataKeys {
    private static final String FIND = "select wrapped from vault.data_key where subject = ?";

    private final JdbcClient jdbc;
    private final Aead wrapping;

    DataKeys(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.wrapping = masterKey.wrapping();
    }

    /** A subject's row: without a key once it is erased. */
    private record Row(Optional<byte[]> wrapped) {}

    /**
     * The key to seal with, made when it is needed first. It cannot be destroyed before the transaction ends.
     *
     * @throws WriteRefused if the subject is erased, or is another centre's
     */
    Aead forSealing(String subject) {
        byte[] wrapped = locked(subject)
                .or(() -> {
                    create(subject);
                    return locked(subject);
                })
                .orElseThrow(() -> new WriteRefused(Problem.UNKNOWN_ID))
                .wrapped()
                .orElseThrow(DataKeys::erased);
        return unwrapped(subject, wrapped);
    }

    /**
     * Asks, without making anybody wait, whether something could be sealed.
     *
     * @throws WriteRefused if the subject is erased
     */
    void requireNotErased(String subject) {
        if (row(FIND, subject).filter(row -> row.wrapped().isEmpty()).isPresent()) {
            throw erased();
        }
    }

    /** The key to open with, unless it was destroyed. */
    Optional<Aead> forOpening(String subject) {
        return row(FIND, subject).flatMap(Row::wrapped).map(wrapped -> unwrapped(subject, wrapped));
    }

    /** Destroys a subject's key for good; waits for whoever seals with it. */
    void destroy(String subject) {
        jdbc.sql("""
                insert into vault.data_key (subject, centre, erased_at) values (?, ?, now())
                on conflict (subject) do update set wrapped = null, erased_at = now()""").params(subject, Belonging.centreOf(subject)).update();
    }

    private static WriteRefused erased() {
        return new WriteRefused(Problem.RULE_VIOLATED, Violation.of("", CommonRefusal.PARTICIPANT_ERASED));
    }

    private Optional<Row> locked(String subject) {
        return row(FIND + " for share", subject);
    }

    private Optional<Row> row(String query, String subject) {
        return jdbc.sql(query)
                .param(subject)
                .query((row, number) -> new Row(Optional.ofNullable(row.getBytes("wrapped"))))
                .optional();
    }

    private void create(String subject) {
        try {
            KeysetHandle key =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, wrapping, subject.getBytes(UTF_8), RegistryConfiguration.get());
            jdbc.sql("insert into vault.data_key (subject, centre, wrapped) values (?, ?, ?) on conflict do nothing")
                    .params(subject, Belonging.centreOf(subject), wrapped)
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Aead unwrapped(String subject, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, wrapping, subject.getBytes(UTF_8), RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new VaultDamaged("the data key of " + subject, e);
        }
    }
}
