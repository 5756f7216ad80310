package courant.sender.engine;

import static org.awaitility.Awaitility.await;

import courant.sender.Doubt;
import courant.sender.SentMailing;
import courant.sender.Sink;
import courant.sender.journal.Journal;
import courant.sender.relay.Route;
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
    private final List<SentMailing> mailings = new ArrayList<>();

    @BeforeEach
    void without_the_programs_own_engine() {
        sender.stop();
    }

    @AfterEach
    void stop() throws IOException {
        sink.close();
        engines.forEach(Engine::stop);
        mailings.forEach(OwnEngines::leave);
        sender.start();
    }

    SentMailing mailing(int subscribers) {
        var mailing = new SentMailing(database, subscribers, "Good morning");
        mailings.add(mailing);
        return mailing;
    }

    /** What a test leaves unsent would go out over the next one's relay. */
    private static void leave(SentMailing mailing) {
        mailing.update(
                "update mailing set state = 'cancelled', finished_at = now() where id = ? and state <> 'sent'",
                mailing.id);
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

    /** Over several relays. */
    Engine engine(Route... routes) {
        return started(rig.engine(() -> List.of(routes)));
    }

    Engine started(Engine engine) {
        engines.add(engine);
        engine.start();
        return engine;
    }

    static void untilSent(SentMailing mailing) {
        await().atMost(Duration.ofSeconds(20)).until(mailing::isSent);
    }
}
