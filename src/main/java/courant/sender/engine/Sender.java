package courant.sender.engine;

import courant.mailing.content.Contents;
import courant.sender.SenderConfig;
import courant.sender.journal.Journal;
import courant.sender.relay.Relays;
import courant.sender.watch.Meters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** This program's engine, from start to stop. */
@ApplicationScoped
public class Sender {
    private static final int LATE = 5_000;
    private final DataSource database;
    private final Contents contents;
    private final Relays relays;
    private final SenderConfig config;
    private final Meters meters;
    private final Journal journal;
    private volatile @Nullable Engine engine;

    public Sender(
            DataSource database,
            Contents contents,
            Relays relays,
            SenderConfig config,
            Meters meters,
            Journal journal) {
        this.database = database;
        this.contents = contents;
        this.relays = relays;
        this.config = config;
        this.meters = meters;
        this.journal = journal;
    }

    public synchronized void start() {
        if (engine != null) return;
        engine = new Engine(new Gear(database, contents, relays::routes, config, meters, journal));
        engine.start();
    }

    public synchronized void stop() {
        if (engine != null) engine.stop();
        engine = null;
    }

    void begin(@Observes @Priority(LATE) StartupEvent event) {
        start();
        meters.watch(this::claims);
    }

    private int claims() {
        var current = engine;
        return current == null ? 0 : current.supply();
    }

    /** At the default priority: the inbox and the database stop later. */
    void end(@Observes ShutdownEvent event) {
        stop();
    }
}
