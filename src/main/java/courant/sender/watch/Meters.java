package courant.sender.watch;

import courant.mail.smtp.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What this node counts while it sends. No label holds a mailing or an address, so there are never many series. */
@ApplicationScoped
public class Meters {
    private final MeterRegistry registry;
    private final Map<String, RelayMeters> relays = new ConcurrentHashMap<>();
    private final Counters letters;
    private final DeskMeters desk;
    private final Counter recovered;
    private final Counter leasesLost;
    private final Counter policyPauses;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        letters = new Counters(Outcomes.words(), it -> registry.counter("courant.letters", "outcome", it));
        desk = new DeskMeters(registry);
        recovered = registry.counter("courant.deliveries.recovered");
        leasesLost = registry.counter("courant.leases.lost");
        policyPauses = registry.counter("courant.policy.pauses");
    }

    /** @param claims what this node has at hand */
    public void watch(Supplier<Number> claims) {
        Gauge.builder("courant.claims", claims).register(registry);
    }

    /** Kept: whoever counts for each message holds on to it. */
    public RelayMeters relay(String name) {
        return relays.computeIfAbsent(name, it -> new RelayMeters(registry, it));
    }

    public DeskMeters desk() {
        return desk;
    }

    public void letter(Outcome outcome) {
        letters.count(Outcomes.word(outcome));
    }

    /** Taken back from nodes that are gone. */
    public void recovered(int deliveries) {
        recovered.increment(deliveries);
    }

    public void leaseLost() {
        leasesLost.increment();
    }

    /** A mailing was paused since relays refuse it for what we are. */
    public void policyPause() {
        policyPauses.increment();
    }
}
