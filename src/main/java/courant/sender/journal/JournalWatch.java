package courant.sender.journal;

import courant.platform.PlatformConfig;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** This program's journal, and what operators see of it: a node whose disk is full is unwell, and goes on. */
@Wellness
@ApplicationScoped
class JournalWatch implements HealthCheck {
    private final Journal journal;

    JournalWatch(Journal journal) {
        this.journal = journal;
    }

    void watch(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("courant.journal.broken", () -> journal.trouble().isPresent() ? 1 : 0)
                .register(meters);
        FunctionCounter.builder("courant.journal.unwritten", journal, Journal::unwritten)
                .register(meters);
        FunctionCounter.builder("courant.journal.replayed", journal, Journal::replayed)
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("journal");
        journal.trouble().ifPresent(it -> response.withData("trouble", it));
        return response.status(journal.trouble().isEmpty()).build();
    }

    /** The folder of this machine's journal. */
    @ApplicationScoped
    static class Source {
        @Produces
        @Singleton
        Journal journal(PlatformConfig config, DataSource database, Clock clock) {
            return new Journal(config.dataDir().resolve("journal"), database, clock);
        }

        void close(@Disposes Journal journal) {
            journal.close();
        }
    }
}
