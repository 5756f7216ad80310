package courant.sender.watch;

import courant.mail.smtp.Outcome;
import courant.mail.smtp.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** What is counted of one relay. */
public final class RelayMeters {
    private static final String RELAY = "relay";
    private final Counters deliveries;
    private final Counters refusals;
    private final DistributionSummary attempts;
    private final Counter opened;
    private final Counter failed;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean resting;

    RelayMeters(MeterRegistry registry, String relay) {
        deliveries = new Counters(
                Outcomes.words(), it -> registry.counter("courant.deliveries", "outcome", it, RELAY, relay));
        refusals = new Counters(
                Arrays.stream(Refusal.values()).map(Refusal::word),
                it -> registry.counter("courant.refusals", "class", it, RELAY, relay));
        attempts = DistributionSummary.builder("courant.delivery.attempts")
                .tag(RELAY, relay)
                .serviceLevelObjectives(1, 2, 3, 5)
                .register(registry);
        opened = registry.counter("courant.relay.connections.opened", RELAY, relay);
        failed = registry.counter("courant.relay.connections.failed", RELAY, relay);
        Gauge.builder("courant.relay.connections", open::get).tag(RELAY, relay).register(registry);
        Gauge.builder("courant.relay.resting", () -> resting ? 1 : 0)
                .tag(RELAY, relay)
                .register(registry);
    }

    /** @param attempt which one it was, from 1 */
    public void ended(Outcome outcome, int attempt) {
        deliveries.count(Outcomes.word(outcome));
        switch (outcome) {
            case Outcome.Accepted _ -> attempts.record(attempt);
            case Outcome.Rejected it -> {
                attempts.record(attempt);
                refusals.count(it.refusal().word());
            }
            case Outcome.Deferred _, Outcome.Uncertain _, Outcome.Unsent _ -> {}
        }
    }

    public void opened() {
        opened.increment();
        open.incrementAndGet();
    }

    public void closed() {
        open.decrementAndGet();
    }

    public void failed() {
        failed.increment();
    }

    /** @param resting whether it takes nothing now and is left alone for a while */
    public void resting(boolean resting) {
        this.resting = resting;
    }
}
