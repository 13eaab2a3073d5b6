package se.halsocenter.command.vault;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.halsocenter.command.vault.MasterKey.Purpose;
import se.halsocenter.command.write.Secret;
import se.halsocenter.eventlog.Rehearsals;

/**
 * Who the participants of the caller's centre are. The database hides those under protection from a caller who may not
 * see who they are: then only {@link #protection} knows them.
 */
@Component
public final class Identities {
    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final MasterKey masterKey;

    Identities(JdbcClient jdbc, DataKeys keys, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.masterKey = masterKey;
    }

    /**
     * Who a participant is.
     *
     * @param content as it was sealed
     */
    public record Person(String content) {
        @Override
        public String toString() {
            return "person";
        }
    }

    /** A number that a rehearsal has given somebody of a centre. */
    private record Claim(String centre, String number) {
        @Override
        public String toString() {
            return "claim";
        }
    }

    /** The participant who has an identity number, given in its normal form, unless the caller may not see who it is. */
    public Optional<UUID> owner(String number) {
        return jdbc.sql("select subject from vault.identity where number_hash = ?")
                .param(hash(number))
                .query((row, at) -> UUID.fromString(row.getString("subject")))
                .optional();
    }

    /** Who a participant is, if that is known, not erased, and for the caller to see. */
    public Optional<Person> person(UUID participantId) {
        String subject = participantId.toString();
        return keys.forOpening(subject)
                .flatMap(key -> jdbc.sql("select id, ciphertext from vault.identity where subject = ?")
                        .param(subject)
                        .query((row, number) ->
                                new Person(new Envelope(subject, row.getObject("id", UUID.class), Secret.Kind.IDENTITY)
                                        .open(key, row.getBytes("ciphertext"))))
                        .optional());
    }

    /** The code of {@code protectedIdentity} under which a participant stands, if there is one. */
    public Optional<String> protection(UUID participantId) {
        return jdbc.sql("select protection from vault.protection where subject = ?")
                .param(participantId.toString())
                .query(String.class)
                .optional();
    }

    /** Lets the current transaction, and nothing after it, see who those under protection are. */
    void show() {
        jdbc.sql("select set_config('halsocenter.protected', 'on', true)")
                .query(String.class)
                .single();
    }

    /** Keeps who somebody is instead of what was known; the unique constraint waits for others with the same number. */
    boolean replaced(Envelope envelope, Secret.Identity identity, byte[] ciphertext) {
        String subject = envelope.subject();
        String number = identity.number();
        forget(subject);
        int kept = jdbc.sql("""
                        insert into vault.identity (subject, id, ciphertext, number_hash, centre)
                        values (:subject, :id, :ciphertext, :hash, :centre) on conflict do nothing""")
                .param("subject", subject)
                .param("id", envelope.id())
                .param("ciphertext", ciphertext)
                .param("hash", number == null ? null : hash(number))
                .param("centre", Belonging.centreOf(subject))
                .update();
        if (identity.protection() != null) {
            jdbc.sql("insert into vault.protection (subject, protection, centre) values (?, ?, ?)")
                    .params(subject, identity.protection(), Belonging.centreOf(subject))
                    .update();
        }
        return kept == 1;
    }

    /** Whether the number is free at the caller's centre, as far as can be told without making others wait. */
    boolean couldBe(String subject, Secret.Identity identity) {
        String number = identity.number();
        return number == null
                || (Rehearsals.claim(new Claim(Belonging.ofCaller(), number))
                        && !jdbc.sql("select vault.number_is_taken(?, ?)")
                                .params(hash(number), subject)
                                .query(Boolean.class)
                                .single());
    }

    /** Forgets who somebody is, and that they are protected. */
    void forget(String subject) {
        jdbc.sql("delete from vault.identity where subject = ?").param(subject).update();
        jdbc.sql("delete from vault.protection where subject = ?")
                .param(subject)
                .update();
    }

    private byte[] hash(String number) {
        return masterKey.hash(Purpose.IDENTITY_NUMBERS, number);
    }
}
