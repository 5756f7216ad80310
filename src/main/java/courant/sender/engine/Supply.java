package courant.sender.engine;

import courant.platform.DatabaseFault;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Ledger;
import courant.sender.watch.Terse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Keeps claimed deliveries at hand for the lanes: fetches a load before the last one is used up. */
final class Supply implements Runnable {
    private static final Logger LOG = Logger.getLogger(Supply.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private final Ledger ledger;
    private final int load;
    private final Queue<Claim> claims = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private boolean closed;
    private volatile boolean unsure;

    Supply(Ledger ledger, int load) {
        this.ledger = ledger;
        this.load = load;
    }

    @Override
    public void run() {
        while (awaitNeed()) {
            var found = fetch();
            if (found == 0) rest();
        }
    }

    /** True as soon as something can be taken; false after the wait, or when it is closed. */
    boolean await(Duration most) throws InterruptedException {
        lock.lock();
        try {
            if (claims.isEmpty() && !closed) arrived.awaitNanos(most.toNanos());
            return !claims.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    Optional<Claim> take() {
        lock.lock();
        try {
            if (claims.size() <= load / 2) wanted.signal();
            return Optional.ofNullable(claims.poll());
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return claims.size();
        } finally {
            lock.unlock();
        }
    }

    /** True once an answer of the database was lost: the ledger may hold claims for this node that nobody here knows of. */
    boolean unsure() {
        return unsure;
    }

    /** Looks into the ledger now: there may be something new. */
    void wake() {
        lock.lock();
        try {
            wanted.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is handed out any more; what is left goes back with the node's lease. */
    void close() {
        lock.lock();
        try {
            closed = true;
            claims.clear();
            wanted.signalAll();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitNeed() {
        lock.lock();
        try {
            while (!closed && claims.size() > load / 2) wanted.await();
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private int fetch() {
        try {
            var found = ledger.claim(load - size());
            add(found);
            return found.size();
        } catch (DatabaseFault fault) {
            Terse.LOG.say(
                    LOG,
                    Logger.Level.WARN,
                    "claims",
                    () -> "Deliveries cannot be claimed just now: " + fault.getMessage());
            unsure = true;
            return 0;
        }
    }

    private void add(Iterable<Claim> found) {
        lock.lock();
        try {
            if (!closed) found.forEach(claims::add);
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        lock.lock();
        try {
            if (!closed) wanted.awaitNanos(LOOK_AGAIN.toNanos());
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
