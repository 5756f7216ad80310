package courant.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Runs one scenario: a mailing that warms everything up, and the one that is measured. */
final class Run {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final Scenario scenario;
    private final Path folder;

    Run(Scenario scenario, Path folder) {
        this.scenario = scenario;
        this.folder = folder;
    }

    Measured measure() throws Exception {
        try (var sink = SinkProcess.start(scenario.roundTripMillis(), scenario.window() > 1);
                var database = Database.start(folder.resolve("postgres"));
                var nodes = Nodes.start(scenario, database, sink.port(), folder)) {
            database.subscribe(scenario.warmUp());
            var publisher = new Publisher(nodes.first());
            send(publisher, database, sink, scenario.warmUp());
            database.subscribe(scenario.readers());
            return measured(publisher, nodes, database, sink);
        }
    }

    private Measured measured(Publisher publisher, Nodes nodes, Database database, SinkProcess sink) throws Exception {
        var cpu = nodes.cpu();
        var before = database.cpu();
        var counts = send(publisher, database, sink, scenario.readers());
        var thousands = counts.messages() / 1_000.0;
        var forDatabase = (database.cpu() - before) / thousands;
        return new Measured(
                counts.rate(),
                counts.octets() / counts.messages(),
                (nodes.cpu() - cpu) / thousands + forDatabase,
                forDatabase,
                nodes.memory());
    }

    private SinkProcess.Counts send(Publisher publisher, Database database, SinkProcess sink, int readers) throws IOException {
        sink.begin();
        var mailing = publisher.send("A letter to " + readers);
        Awaitility.await(scenario.name())
                .pollInterval(Duration.ofMillis(500))
                .atMost(LONGEST)
                .until(() -> database.isSent(mailing));
        var accepted = publisher.accepted(mailing);
        var counts = sink.counts();
        if (accepted != readers || counts.messages() != readers || counts.twice() > 0) {
            throw new IllegalStateException(
                    "%,d readers, %,d accepted, %s at the sink".formatted(readers, accepted, counts));
        }
        return counts;
    }
}
