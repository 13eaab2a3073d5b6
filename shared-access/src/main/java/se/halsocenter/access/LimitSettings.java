package se.halsocenter.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one may ask for ({@code halsocenter.limits.*}).
 *
 * @param requestsPerSecond what one caller may send in the long run
 * @param burst what they may send at once, such as a screen that opens
 * @param refusedPerSecond how many tokens that do not hold are looked at from one address in the long run
 * @param refusedBurst how many at once
 * @param bodyWithin how long a body may take to come
 */
@ConfigurationProperties("halsocenter.limits")
public record LimitSettings(
        @DefaultValue("50") int requestsPerSecond,
        @DefaultValue("500") int burst,
        @DefaultValue("5") int refusedPerSecond,
        @DefaultValue("50") int refusedBurst,
        @DefaultValue("60s") Duration bodyWithin) {}
