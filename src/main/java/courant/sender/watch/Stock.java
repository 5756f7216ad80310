package courant.sender.watch;

import courant.mailing.DeliveryState;
import courant.mailing.MailingState;
import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What stands in the database, for all nodes together: looked at when somebody scrapes, at most every five seconds and for
 * at most a fiftieth of the time, however many rows there are.
 */
@ApplicationScoped
class Stock {
    private static final long FRESH_NANOS = 5_000_000_000L;
    private static final int SHARE = 50;

    // By the primary key and mailing_working; what is over is not counted again.
    private static final String COUNT = """
            select 'queue ' || state, sum(n)::float8 from (
                select state, count(*) as n from delivery
                where mailing_id = any(array(select id from mailing
                    where state in ('sending', 'paused', 'held') or state = 'cancelled' and finished_at is null))
                group by state
                union all select s.state, s.sign * count(*)
                from claim c cross join unnest(c.deliveries) as held (id)
                join delivery d on d.mailing_id = c.mailing_id and d.id = held.id
                cross join (values ('claimed', 1), ('queued', -1)) as s (state, sign)
                where d.state = 'queued' and d.due_at is null
                group by s.state, s.sign) as counted
            group by state
            union all select 'mailings ' || state, count(*) from mailing group by state
            union all select 'nodes', count(*) from node where lease_until > clock_timestamp()
            union all select 'letters', count(*) from letter where state = 'queued'
            union all select 'rate', coalesce(sum(accepted), 0) / 10.0 from mailing_pace
                where second >= date_trunc('second', now()) - interval '10 seconds' and second < date_trunc('second', now())
            """;

    private final DataSource database;
    private Map<String, Double> counts = Map.of();
    private double absent;
    private long freshUntil = System.nanoTime();

    Stock(DataSource database) {
        this.database = database;
    }

    void watch(@Observes StartupEvent event, MeterRegistry registry) {
        for (var state : DeliveryState.values())
            gauge(registry, "courant.queue", state.word(), "queue " + state.word());
        for (var state : MailingState.values())
            gauge(registry, "courant.mailings", state.word(), "mailings " + state.word());
        Gauge.builder("courant.nodes", () -> of("nodes")).register(registry);
        Gauge.builder("courant.letters.waiting", () -> of("letters")).register(registry);
        Gauge.builder("courant.rate", () -> of("rate")).register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String state, String key) {
        Gauge.builder(name, () -> of(key)).tag("state", state).register(registry);
    }

    private synchronized double of(String key) {
        if (freshUntil - System.nanoTime() <= 0) look();
        return counts.getOrDefault(key, absent);
    }

    /** Where the database cannot be asked nothing is known, which is not zero. */
    private void look() {
        var begun = System.nanoTime();
        try {
            counts = Sql.list(database, COUNT, row -> Map.entry(row.getString(1), row.getDouble(2))).stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            absent = 0;
        } catch (DatabaseFault fault) {
            counts = Map.of();
            absent = Double.NaN;
        }
        var took = System.nanoTime() - begun;
        freshUntil = System.nanoTime() + Math.max(FRESH_NANOS, took * SHARE);
    }
}
