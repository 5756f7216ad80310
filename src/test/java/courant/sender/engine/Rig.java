package courant.sender.engine;

import courant.mailing.content.Contents;
import courant.sender.Doubt;
import courant.sender.SenderConfig;
import courant.sender.Sink;
import courant.sender.journal.Journal;
import courant.sender.relay.Route;
import courant.sender.watch.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Makes engines for tests, on a relay of the test's own. */
@ApplicationScoped
public class Rig {
    private final DataSource database;
    private final Contents contents;
    private final Meters meters;

    private final Journal journal;

    public Rig(DataSource database, Contents contents, Meters meters, Journal journal) {
        this.database = database;
        this.contents = contents;
        this.meters = meters;
        this.journal = journal;
    }

    private record Settings(
            Duration lease,
            Doubt doubt,
            Duration doubtWait,
            Duration giveUpAfter,
            Duration recoverEvery,
            Duration stopWithin)
            implements SenderConfig {}

    Engine engine(Sink sink, int connections) {
        return engine(sink, connections, journal);
    }

    /** As a node with a data directory of its own. */
    Engine engine(Sink sink, int connections, Journal journal) {
        return engine(sink, connections, journal, Doubt.REPEAT);
    }

    Engine engine(Sink sink, int connections, Doubt doubt) {
        return engine(sink, connections, journal, doubt);
    }

    /** On a database of the test's own making. */
    Engine engine(Sink sink, int connections, DataSource database) {
        var route = Route.to(sink.relay(), connections);
        return engine(() -> List.of(route), journal, Doubt.REPEAT, database);
    }

    /** Over several relays, which may be others each time they are asked for. */
    Engine engine(Supplier<List<Route>> routes) {
        return engine(routes, journal, Doubt.REPEAT);
    }

    private Engine engine(Sink sink, int connections, Journal journal, Doubt doubt) {
        var route = Route.to(sink.relay(), connections);
        return engine(() -> List.of(route), journal, doubt);
    }

    private Engine engine(Supplier<List<Route>> routes, Journal journal, Doubt doubt) {
        return engine(routes, journal, doubt, database);
    }

    private Engine engine(Supplier<List<Route>> routes, Journal journal, Doubt doubt, DataSource database) {
        var settings = new Settings(
                Duration.ofSeconds(8),
                doubt,
                Duration.ofMinutes(10),
                Duration.ofHours(48),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10));
        return new Engine(new Gear(database, contents, routes, settings, meters, journal));
    }
}
