package courant.archive.redirect;

import courant.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** All redirects in memory, as every address that is asked for is looked up; a change of another node is seen two seconds later. */
@ApplicationScoped
public class RedirectTable {
    // Looks at as many rows as are kept, some milliseconds at most.
    private static final String STATE =
            "select count(*) || ' ' || coalesce(sum(id), 0) || ' ' || coalesce(max(changed_at)::text, '') from redirect"
                    + " where removed_at is null";
    private static final String ALL =
            "select id, source, target, status, created_at from redirect where removed_at is null";

    private final DataSource database;
    private volatile Map<String, Redirect> bySource = Map.of();
    private volatile String state = "";

    public RedirectTable(DataSource database) {
        this.database = database;
    }

    Optional<Redirect> find(String address) {
        return Optional.ofNullable(bySource.get(address));
    }

    boolean isEmpty() {
        return bySource.isEmpty();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void refresh() {
        readIfChanged();
    }

    /** What this node itself changed holds from the next request on. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RedirectsChanged event)
            throws InterruptedException {
        Thread.ofVirtual().start(this::refresh).join();
    }

    private synchronized void readIfChanged() {
        var now = Sql.one(database, STATE, row -> row.getString(1)).orElse("");
        if (now.equals(state)) return;
        List<Redirect> all = Sql.list(database, ALL, Redirects::read);
        bySource = all.stream().collect(Collectors.toUnmodifiableMap(Redirect::source, it -> it));
        state = now;
    }
}
