package se.halsocenter.command.vault;

import com.fasterxml.uuid.Generators;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.halsocenter.access.Caller;
import se.halsocenter.command.write.Secret;

/**
 * Breaking the glass (<i>nödåtkomst</i>): for an emergency, a coordinator is shown who the protected people of their own
 * centre are. It leaves a row that nobody can change, in the transaction of the answer, and rings.
 */
@Component
public final class Glass {
    private static final Log LOG = LogFactory.getLog(Glass.class);

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final Identities identities;
    private final Counter broken;

    Glass(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            DataKeys keys,
            Identities identities,
            MeterRegistry meters) {
        this.transactions = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.keys = keys;
        this.identities = identities;
        this.broken = Counter.builder("halsocenter.glass.broken")
                .description("how often protected identities were shown for an emergency")
                .register(meters);
    }

    /**
     * An emergency.
     *
     * @param reason in words, which may name people
     * @param traceId the trace of the request
     */
    public record Emergency(String reason, String traceId) {
        @Override
        public String toString() {
            return "emergency " + traceId;
        }
    }

    /**
     * Answers with protected identities shown. No row, no answer.
     *
     * @param about whom the answer is about
     */
    public <T> T broken(Emergency emergency, Supplier<T> answer, Function<T, Collection<UUID>> about) {
        Caller caller = Caller.required();
        UUID id = Generators.timeBasedEpochGenerator().generate();
        T shown = Objects.requireNonNull(transactions.execute(transaction -> {
            identities.show();
            T answered = answer.get();
            keep(id, caller, emergency, about.apply(answered));
            return answered;
        }));
        ring(id, caller, emergency);
        return shown;
    }

    private void keep(UUID id, Caller caller, Emergency emergency, Collection<UUID> about) {
        String centre = Belonging.ofCaller();
        jdbc.sql("""
                insert into vault.glass_broken (id, actor, role, centre, trace_id, participants, reason)
                values (:id, :actor, :role, :centre, :trace, :participants, :reason)""")
                .param("id", id)
                .param("actor", caller.actor())
                .param("role", caller.roleCodes())
                .param("centre", centre)
                .param("trace", emergency.traceId())
                .param("participants", about.toArray(UUID[]::new))
                .param(
                        "reason",
                        new Envelope(centre, id, Secret.Kind.REASON).seal(keys.forSealing(centre), emergency.reason()))
                .update();
    }

    /** Says who and where, and neither about whom nor why: a log is read by others. */
    private void ring(UUID id, Caller caller, Emergency emergency) {
        broken.increment();
        LOG.warn("ALARM Nödåtkomst till skyddade personuppgifter (emergency access to protected identities): actor="
                + caller.actor() + " centre=" + Belonging.ofCaller() + " trace=" + emergency.traceId() + " row=" + id);
    }
}
