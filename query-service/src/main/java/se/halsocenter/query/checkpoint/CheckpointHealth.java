package se.halsocenter.query.checkpoint;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import se.halsocenter.query.checkpoint.LogBroken.Finding;

/** Down when the log is not what was signed before; tells what was found, and how far the log is signed. */
final class CheckpointHealth implements HealthIndicator {
    private final Checkpoints checkpoints;
    private final Heads heads;

    CheckpointHealth(Checkpoints checkpoints, Heads heads) {
        this.checkpoints = checkpoints;
        this.heads = heads;
    }

    @Override
    public Health health() {
        Checkpoints.State state = checkpoints.state();
        Finding finding = state.finding();
        Health.Builder health = finding == null
                ? Health.up()
                : Health.down()
                        .withDetail("fault", finding.fault())
                        .withDetail("from", finding.from())
                        .withDetail("to", finding.to());
        health.withDetail("signs", checkpoints.signing().isPresent()).withDetail("inspected", state.rows());
        if (state.inspectedAt() != null) {
            health.withDetail("inspectedAt", state.inspectedAt());
        }
        heads.latest()
                .ifPresent(head -> health.withDetail("signed", head.size()).withDetail("signedAt", head.signedAt()));
        return health.build();
    }
}
