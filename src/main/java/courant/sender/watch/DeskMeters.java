package courant.sender.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What is counted where outcomes are written and the fence is asked. */
public final class DeskMeters {
    private final Timer statement;
    private final DistributionSummary group;
    private final Timer written;
    private final Counter refused;
    private final Counter repeated;

    DeskMeters(MeterRegistry registry) {
        statement = Timer.builder("courant.desk")
                .serviceLevelObjectives(millis(2), millis(5), millis(10), millis(20), millis(100), millis(1_000))
                .register(registry);
        group = DistributionSummary.builder("courant.desk.group")
                .serviceLevelObjectives(1, 5, 20, 50, 100, 500)
                .register(registry);
        written = Timer.builder("courant.outcome.written")
                .serviceLevelObjectives(millis(5), millis(10), millis(20), millis(50), millis(1_000), millis(60_000))
                .register(registry);
        refused = registry.counter("courant.fence.refused");
        repeated = registry.counter("courant.deliveries.repeated");
    }

    /** One statement wrote so many outcomes and took so long. */
    public void settled(int outcomes, long nanos) {
        statement.record(nanos, TimeUnit.NANOSECONDS);
        if (outcomes > 0) group.record(outcomes);
    }

    /** @param nanos from the relay's reply until the database had the outcome */
    public void written(long nanos) {
        written.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** The fence said no: left, suppressed, paused, cancelled, or the lease is gone. */
    public void refused(int deliveries) {
        if (deliveries > 0) refused.increment(deliveries);
    }

    /** Handed over once more though the relay may have taken it before. */
    public void repeated() {
        repeated.increment();
    }

    private static Duration millis(long number) {
        return Duration.ofMillis(number);
    }
}
