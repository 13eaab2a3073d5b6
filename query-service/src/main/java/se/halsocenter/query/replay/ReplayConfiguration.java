package se.halsocenter.query.replay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.query.checkpoint.Checkpoints;
import se.halsocenter.query.ledger.Rebuild;
import se.halsocenter.query.ledger.Refolds;

/** Replays and rebuilds on the service's database. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    Replays replays() {
        return new Replays();
    }

    @Bean
    Replaying replaying(
            Replays replays,
            Refolds refolds,
            Checkpoints checkpoints,
            Clock clock,
            @Value("${halsocenter.replay.workers}") int workers) {
        return new Replaying(replays, refolds, checkpoints, clock, workers);
    }

    @Bean
    Rebuilds rebuilds(Rebuild rebuild, Clock clock, @Value("${halsocenter.replay.workers}") int workers) {
        return new Rebuilds(rebuild, clock, workers);
    }

    @Bean("ledger-shadow")
    Shadow shadow(
            Replaying replaying,
            Replays replays,
            Span span,
            EventLog log,
            @Value("${halsocenter.replay.shadow}") String cron) {
        return new Shadow(replaying, replays, span, log, cron);
    }

    /** 1 while the books and the nightly replay are not the same. */
    @Bean
    MeterBinder shadowMeters(Shadow shadow) {
        return meters ->
                Gauge.builder("halsocenter.shadow.alarm", shadow, Shadow::alarm).register(meters);
    }
}
