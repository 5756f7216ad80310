package courant.sender.engine;

import static org.awaitility.Awaitility.await;

import courant.sender.Doubt;
import courant.sender.SentMailing;
import courant.sender.Sink;
import courant.sender.journal.Journal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A relay and engines of the test's own; the program's engine rests meanwhile. */
abstract class OwnEngines {
    @Inject
    DataSource database;

    @Inject
    Sender sender;

    @Inject
    Rig rig;

    final Sink sink = new Sink();
    private final List<Engine> engines = new ArrayList<>();

    @BeforeEach
    void without_the_programs_own_engine() {
        sender.stop();
    }

    @AfterEach
    void stop() throws IOException {
        sink.close();
        engines.forEach(Engine::stop);
        sender.start();
    }

    SentMailing mailing(int subscribers) {
        return new SentMailing(database, subscribers, "Good morning");
    }

    Engine engine(int connections) {
        return started(rig.engine(sink, connections));
    }

    Engine engine(int connections, Doubt doubt) {
        return started(rig.engine(sink, connections, doubt));
    }

    /** As a node with a data directory of its own. */
    Engine engine(int connections, Journal journal) {
        return started(rig.engine(sink, connections, journal));
    }

    private Engine started(Engine engine) {
        engines.add(engine);
        engine.start();
        return engine;
    }

    static void untilSent(SentMailing mailing) {
        await().atMost(Duration.ofSeconds(20)).until(mailing::isSent);
    }
}
