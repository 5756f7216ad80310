package courant.sender.engine;

import courant.mail.smtp.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What operators watch: {@code courant_deliveries_total} by outcome. */
@ApplicationScoped
public class Meters {
    private final MeterRegistry registry;
    private final Map<String, Counter> deliveries = new ConcurrentHashMap<>();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
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
