package courant.sender.engine;

import courant.mail.smtp.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What operators watch: {@code courant_deliveries_total} by outcome, {@code courant_claims}, {@code courant_queue}. */
@ApplicationScoped
public class Meters {
    private final MeterRegistry registry;
    private final Map<String, Counter> deliveries = new ConcurrentHashMap<>();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param claims what this node has at hand; {@code queue} what waits on all nodes together */
    void watch(Supplier<Number> claims, Supplier<Number> queue) {
        Gauge.builder("courant.claims", claims).register(registry);
        Gauge.builder("courant.queue", queue).register(registry);
    }

    void count(Outcome outcome) {
        deliveries
                .computeIfAbsent(word(outcome), it -> registry.counter("courant.deliveries", "outcome", it))
                .increment();
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> "accepted";
            case Outcome.Deferred deferred -> "deferred";
            case Outcome.Rejected rejected -> "rejected";
            case Outcome.Uncertain uncertain -> "uncertain";
            case Outcome.Unsent unsent -> "unsent";
        };
    }
}
