package courant.sender.letter;

import courant.mail.smtp.RelayConnection;
import courant.mail.smtp.RelayUnavailable;
import courant.platform.sql.DatabaseFault;
import courant.sender.relay.Buckets;
import courant.sender.relay.Route;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One connection for letters: to the first relay that lets us in. Those that did not are asked last for a while. */
final class Outlet implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Outlet.class);
    private static final long ASKED_LAST = Duration.ofMinutes(1).toNanos();
    private final Supplier<List<Route>> routes;
    private final Buckets buckets;
    private final Map<String, Long> failed = new HashMap<>();
    private @Nullable RelayConnection connection;
    private @Nullable Route route;

    Outlet(Supplier<List<Route>> routes, Buckets buckets) {
        this.routes = routes;
        this.buckets = buckets;
    }

    /** Opened where none is; throws the last that was said if no relay lets us in. */
    RelayConnection open() throws RelayUnavailable {
        var current = connection;
        if (current != null && current.usable()) return current;
        close();
        return opened(best());
    }

    /** Of the connection that was opened last. */
    String relay() {
        return route == null ? "no relay" : route.name();
    }

    /** A letter never waits for a limit, but counts. */
    void count() {
        try {
            if (route != null) buckets.count(route.key(), route.limits());
        } catch (DatabaseFault fault) {
            LOG.debugf("A letter was not counted: %s", fault.getMessage());
        }
    }

    @Override
    public void close() {
        if (connection != null) connection.close();
        connection = null;
    }

    private RelayConnection opened(List<Route> candidates) throws RelayUnavailable {
        RelayUnavailable last = null;
        for (var candidate : candidates) {
            try {
                route = candidate;
                return connection = RelayConnection.open(candidate.relay());
            } catch (RelayUnavailable e) {
                failed.put(candidate.name(), System.nanoTime());
                last = e;
            }
        }
        if (last == null) throw new IllegalStateException("There is no relay for letters.");
        throw last;
    }

    /** One that is for all newsletters before one that is for some. */
    private List<Route> best() {
        var now = System.nanoTime();
        failed.values().removeIf(it -> now - it > ASKED_LAST);
        return routes.get().stream()
                .filter(Route::enabled)
                .sorted(Comparator.comparing((Route it) -> failed.containsKey(it.name()))
                        .thenComparing(it -> !it.newsletters().isEmpty())
                        .thenComparing(Route::priority))
                .toList();
    }
}
