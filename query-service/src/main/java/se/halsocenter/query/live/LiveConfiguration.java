package se.halsocenter.query.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.halsocenter.eventlog.EventLog;
import se.halsocenter.query.ledger.Centres;
import se.halsocenter.query.ledger.Ledger;
import se.halsocenter.query.ledger.Progress;

/** What those who listen need. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    Feed feed(Progress progress, EventLog log, @Value("${halsocenter.live.listeners}") int listeners) {
        return new Feed(progress, new Changes(log), listeners);
    }

    @Bean
    WantedReader wantedReader(EventLog log, Ledger ledger, Centres centres) {
        return new WantedReader(log, ledger, centres);
    }

    @Bean
    MeterBinder liveMeters(Feed feed) {
        return meters ->
                Gauge.builder("halsocenter.listeners", feed, Feed::listeners).register(meters);
    }
}
