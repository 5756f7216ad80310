package courant.chaos.trial;

import static org.awaitility.Awaitility.await;

import courant.chaos.stage.Stage;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What trials wait for. */
final class Waits {
    private Waits() {}

    static void untilTaken(Stage stage, int messages) {
        await("the relay to take " + messages)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> stage.relay().taken() >= messages);
    }

    /** Nothing has come for a while: every lane waits for something else than the relay. */
    static void untilQuiet(Stage stage) {
        until("the relay is left alone", () -> System.nanoTime() - stage.relay().lastBegun() > 700_000_000L);
    }

    static void until(String what, Callable<Boolean> holds) {
        until(what, Duration.ofMinutes(2), holds);
    }

    static void until(String what, Duration most, Callable<Boolean> holds) {
        await("until " + what)
                .atMost(most)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(holds);
    }

    /** Time passes, and that is what is tried. */
    static void pass(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
