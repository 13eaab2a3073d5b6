package se.halsocenter.command.vault;

import com.fasterxml.uuid.Generators;
import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.command.vault.MasterKey.Purpose;
import se.halsocenter.command.write.CommonRefusal;
import se.halsocenter.command.write.Problem;
import se.halsocenter.command.write.Sealing;
import se.halsocenter.command.write.Secret;
import se.halsocenter.command.write.Violation;
import se.halsocenter.command.write.WriteRefused;
import se.halsocenter.eventlog.Rehearsals;

/** Seals what must not stand in an event, finds and opens it again, and erases it. */
@Component
public final class Vault implements Sealing {
    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final Identities identities;
    private final MasterKey masterKey;

    Vault(JdbcClient jdbc, DataKeys keys, Identities identities, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.identities = identities;
        this.masterKey = masterKey;
    }

    /**
     * An opened text.
     *
     * @param kind the metadata's key that refers to it, such as {@code note}
     */
    public record Text(UUID id, String kind, String streamId, String text) {
        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    @Override
    public String seal(String subject, String streamId, Secret secret) {
        Envelope envelope =
                new Envelope(subject, Generators.timeBasedEpochGenerator().generate(), secret.kind());
        if (Rehearsals.underWay()) {
            keys.requireNotErased(subject);
            requireFree(!(secret instanceof Secret.Identity identity) || identities.couldBe(subject, identity));
            return envelope.reference(new byte[0]);
        }
        byte[] ciphertext = envelope.seal(keys.forSealing(subject), secret.content());
        switch (secret) {
            case Secret.Text _ -> keep(envelope, streamId, ciphertext);
            case Secret.Identity identity -> requireFree(identities.replaced(envelope, identity, ciphertext));
        }
        return envelope.reference(ciphertext);
    }

    @Override
    public byte[] fingerprint(String request) {
        return masterKey.hash(Purpose.FINGERPRINTS, request);
    }

    /** Whether texts are kept that an event of a stream refers to. */
    public boolean holdsTextsOf(String streamId) {
        return jdbc.sql("select exists (select from vault.text where stream_id = ?)")
                .param(streamId)
                .query(Boolean.class)
                .single();
    }

    /** The texts that exist among those asked for, in their order. */
    List<Text> texts(Set<UUID> ids) {
        return ids.stream().flatMap(id -> text(id).stream()).toList();
    }

    /** The participants whom texts are about; texts about a centre's work are about none. */
    Set<UUID> participants(Collection<UUID> textIds) {
        return jdbc.sql("""
                        select distinct subject::uuid from vault.text
                        where id = any(?) and subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'""")
                .param(textIds.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    /**
     * Destroys the key of a subject and everything that was sealed with it, hash and answers under idempotency keys
     * included; nothing can be sealed for the subject from then on. Whoever may erase may erase the protected, too.
     */
    public void erase(String subject) {
        if (Rehearsals.underWay()) {
            return;
        }
        keys.destroy(subject);
        identities.show();
        identities.forget(subject);
        for (String table : List.of("vault.text", "command.idempotency_key")) {
            jdbc.sql("delete from " + table + " where subject = ?")
                    .param(subject)
                    .update();
        }
    }

    private Optional<Text> text(UUID id) {
        return jdbc.sql("select subject from vault.text where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .flatMap(subject -> keys.forOpening(subject).flatMap(key -> text(subject, id, key)));
    }

    private Optional<Text> text(String subject, UUID id, Aead key) {
        return jdbc.sql("select kind, stream_id, ciphertext from vault.text where id = ? and subject = ?")
                .params(id, subject)
                .query((row, number) -> {
                    Secret.Kind kind = Secret.Kind.valueOf(row.getString("kind"));
                    String text = new Envelope(subject, id, kind).open(key, row.getBytes("ciphertext"));
                    return new Text(id, kind.metadataKey(), row.getString("stream_id"), text);
                })
                .optional();
    }

    private void keep(Envelope envelope, String streamId, byte[] ciphertext) {
        jdbc.sql("insert into vault.text (id, subject, centre, kind, stream_id, ciphertext) values (?, ?, ?, ?, ?, ?)")
                .params(
                        envelope.id(),
                        envelope.subject(),
                        Belonging.centreOf(envelope.subject()),
                        envelope.kind().name(),
                        streamId,
                        ciphertext)
                .update();
    }

    private static void requireFree(boolean free) {
        if (!free) {
            throw new WriteRefused(
                    Problem.RULE_VIOLATED, Violation.of("/identity/identityNumber", CommonRefusal.IDENTITY_KNOWN));
        }
    }
}
