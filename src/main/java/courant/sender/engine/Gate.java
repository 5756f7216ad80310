package courant.sender.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The way to a relay for new connections. After a failure there is a pause, which grows with each further one; when it is
 * over, one may try, and the others follow if that went well. A relay that refuses us is shut, which also ends the
 * connections that stand.
 */
final class Gate {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration FIRST_SHUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_SHUT = Duration.ofMinutes(15);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Runnable turned;
    private Duration pause = Duration.ZERO;
    private long openAt = System.nanoTime();
    private int failures;
    private int working;
    private boolean closed;
    private volatile int shutAt;
    private volatile boolean shut;
    private volatile boolean open = true;
    private volatile @Nullable String trouble;

    /** @param turned is called when it opens or closes */
    Gate(Runnable turned) {
        this.turned = turned;
    }

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

    /** Whether a connection that passed then may still be used. */
    boolean holds(int passedAt) {
        return passedAt >= shutAt;
    }

    /** A connection took a message, or refused it for a reason of its own. */
    void works() {
        locked(() -> {
            working++;
            pause = Duration.ZERO;
            openAt = System.nanoTime();
            trouble = null;
            shut = false;
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
            fail(FIRST, LONGEST, why);
        });
    }

    /** The relay refuses us: nothing goes over it until, after a pause, it has taken one message again. */
    void shut(String why) {
        locked(() -> {
            fail(FIRST_SHUT, LONGEST_SHUT, why);
            shutAt = failures;
            shut = true;
        });
    }

    boolean isShut() {
        return shut;
    }

    /** False while no mail can be handed over; where some connections work, others may fail. */
    boolean isOpen() {
        return open;
    }

    /** Why no mail can be handed over, while that is so. */
    Optional<String> trouble() {
        return open ? Optional.empty() : Optional.ofNullable(trouble);
    }

    void close() {
        locked(() -> closed = true);
    }

    private void fail(Duration first, Duration longest, String why) {
        failures++;
        pause = pause.compareTo(first) < 0 ? first : shorter(pause.multipliedBy(2), longest);
        openAt = System.nanoTime() + pause.toNanos();
        trouble = why;
    }

    private void locked(Runnable change) {
        var before = open;
        lock.lock();
        try {
            change.run();
            open = trouble == null || working > 0 && !shut;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (before != open) turned.run();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
