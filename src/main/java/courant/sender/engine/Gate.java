package courant.sender.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The way to the relay for new connections. After a failure there is a pause, which grows with each further one up to a
 * minute; when it is over, one may try, and the others follow if that went well.
 */
final class Gate {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Duration pause = Duration.ZERO;
    private long openAt = System.nanoTime();
    private int failures;
    private int working;
    private boolean closed;
    private @Nullable String trouble;

    /** Waits until a connection may be tried. The answer is what {@link #failed} asks for. */
    int pass() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && openAt - System.nanoTime() > 0) changed.awaitNanos(openAt - System.nanoTime());
            openAt = System.nanoTime() + pause.toNanos();
            return failures;
        } finally {
            lock.unlock();
        }
    }

    /** A connection took a message, or refused it for a reason of its own. */
    void works() {
        locked(() -> {
            working++;
            pause = Duration.ZERO;
            openAt = System.nanoTime();
            trouble = null;
        });
    }

    /** One that worked has ended. */
    void ended() {
        locked(() -> working--);
    }

    /** Ten connections that fail at the same time are one failure. */
    void failed(int passedAt, String why) {
        locked(() -> {
            if (passedAt != failures) return;
            failures++;
            pause = pause.isZero() ? FIRST : shorter(pause.multipliedBy(2), LONGEST);
            openAt = System.nanoTime() + pause.toNanos();
            trouble = why;
        });
    }

    /** Why no mail can be handed over, while that is so. */
    Optional<String> trouble() {
        lock.lock();
        try {
            return working > 0 ? Optional.empty() : Optional.ofNullable(trouble);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        locked(() -> closed = true);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
