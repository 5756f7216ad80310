package courant.sender.letter;

import courant.sender.Relays;
import courant.sender.SenderConfig;
import courant.sender.watch.Meters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** The postman's working day: from start to stop of the program. */
@ApplicationScoped
public class Letters {
    private static final int LATE = 5_000;
    private final LetterBox box;
    private final Relays relays;
    private final SenderConfig config;
    private final Meters meters;
    private @Nullable Postman postman;
    private @Nullable Thread thread;

    public Letters(LetterBox box, Relays relays, SenderConfig config, Meters meters) {
        this.box = box;
        this.relays = relays;
        this.config = config;
        this.meters = meters;
    }

    void begin(@Observes @Priority(LATE) StartupEvent event) {
        start();
    }

    void start() {
        postman = new Postman(box, relays.relay(), config.giveUpAfter(), meters);
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
