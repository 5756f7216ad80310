package courant.sender.letter;

import courant.sender.SenderConfig;
import courant.sender.relay.Buckets;
import courant.sender.relay.Relays;
import courant.sender.watch.Meters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The postman's working day: from start to stop of the program. */
@ApplicationScoped
public class Letters {
    private static final int LATE = 5_000;
    private final LetterBox box;
    private final Relays relays;
    private final SenderConfig config;
    private final Meters meters;
    private final DataSource database;
    private @Nullable Postman postman;
    private @Nullable Thread thread;

    public Letters(LetterBox box, Relays relays, SenderConfig config, Meters meters, DataSource database) {
        this.box = box;
        this.relays = relays;
        this.config = config;
        this.meters = meters;
        this.database = database;
    }

    void begin(@Observes @Priority(LATE) StartupEvent event) {
        start();
    }

    void start() {
        var outlet = new Outlet(relays::routes, new Buckets(database));
        postman = new Postman(box, outlet, config.giveUpAfter(), meters);
        thread = Thread.ofVirtual().name("postman").start(postman);
    }

    @Scheduled(every = "12h", delayed = "5m")
    void forgetOld() {
        box.forgetOld();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void stop() throws InterruptedException {
        if (postman != null) postman.stop();
        if (thread != null) thread.join(config.stopWithin());
    }
}
