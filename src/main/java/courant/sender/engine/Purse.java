package courant.sender.engine;

import courant.platform.sql.DatabaseFault;
import courant.sender.relay.Buckets;
import courant.sender.relay.Route;
import courant.sender.relay.Shortage;
import courant.sender.relay.Taken;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that a node has at hand for one relay: fetched in slabs for what the next moments need, given back when they
 * lie unused. A relay without limits needs none and asks nobody.
 */
final class Purse implements Runnable {
    private static final Logger LOG = Logger.getLogger(Purse.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final long SLAB_LASTS = Duration.ofMillis(150).toNanos();
    private static final int LARGEST_SLAB = 1_000;
    private final Route route;
    private final Buckets buckets;
    private final boolean limited;
    private final long idle;
    private final Runnable changed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<Slab> slabs = new ArrayDeque<>();
    private volatile int tokens;
    private int slabSize;
    private long fetchedAt = System.nanoTime();
    private long fetchAgainAt = fetchedAt;
    private boolean wanted;
    private boolean closed;
    private volatile @Nullable Shortage shortage;
    private volatile long shortUntil;

    private enum Errand {
        FETCH,
        GIVE_BACK,
        END
    }

    private static final class Slab {
        private final Taken taken;
        private int left;

        Slab(Taken taken) {
            this.taken = taken;
            left = taken.tokens();
        }
    }

    /** @param changed is called when there is something again, or nothing more */
    Purse(Route route, Buckets buckets, Runnable changed) {
        this.route = route;
        this.buckets = buckets;
        this.changed = changed;
        limited = route.limits().any();
        idle = Duration.ofMillis(route.limits().perSecond().isPresent() ? 100 : 1_000)
                .toNanos();
        slabSize = Math.clamp(route.connections(), 1, 10);
    }

    /** Takes one out; false if there is none, and then they are fetched. */
    boolean take() {
        if (!limited) return true;
        if (!takeOne()) return false;
        if (usedUp().isPresent()) changed.run();
        return true;
    }

    private boolean takeOne() {
        lock.lock();
        try {
            if (tokens <= slabSize / 2) want();
            if (tokens == 0) return false;
            while (slabs.getFirst().left == 0) slabs.removeFirst();
            slabs.getFirst().left--;
            tokens--;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** False if there is none, and then they are fetched. */
    boolean hasSome() {
        if (!limited) return true;
        lock.lock();
        try {
            if (tokens == 0) want();
            return tokens > 0;
        } finally {
            lock.unlock();
        }
    }

    /** What was taken out and not used. */
    void putBack() {
        if (!limited) return;
        lock.lock();
        try {
            if (slabs.isEmpty()) return;
            slabs.getLast().left++;
            tokens++;
        } finally {
            lock.unlock();
        }
    }

    /** The limit that lets nothing through for so long that another way is worth going. */
    Optional<Shortage> usedUp() {
        var now = shortage;
        return now == null || tokens > 0 || now.limit().unit().isPace() ? Optional.empty() : Optional.of(now);
    }

    /** How long until a token comes back, where there is none. */
    Duration pause(long now) {
        return Duration.ofNanos(Math.max(0, shortUntil - now));
    }

    /** What is left is given back. */
    void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        if (!limited) return;
        for (var errand = await(); errand != Errand.END; errand = await()) run(errand);
        run(Errand.GIVE_BACK);
    }

    private void want() {
        wanted = true;
        news.signal();
    }

    private Errand await() {
        lock.lock();
        try {
            while (true) {
                var now = System.nanoTime();
                if (closed) return Errand.END;
                if (wanted && fetchAgainAt - now <= 0) return Errand.FETCH;
                if (tokens > 0 && now - fetchedAt > idle) return Errand.GIVE_BACK;
                news.awaitNanos(wanted ? fetchAgainAt - now : idle);
            }
        } catch (InterruptedException e) {
            return Errand.END;
        } finally {
            lock.unlock();
        }
    }

    private void run(Errand errand) {
        try {
            if (errand == Errand.FETCH) keep(buckets.take(route.key(), route.limits(), nextSize()));
            else takeOut().forEach(it -> buckets.giveBack(route.key(), it.taken.slots(), it.left));
        } catch (DatabaseFault fault) {
            LOG.warnf("The tokens of %s cannot be counted just now: %s", route.name(), fault.getMessage());
            fetchAgainAt = System.nanoTime() + idle;
        }
    }

    /** Twice as many where they were gone at once, half where they lasted. */
    private int nextSize() {
        lock.lock();
        try {
            var lasted = System.nanoTime() - fetchedAt;
            if (lasted < SLAB_LASTS / 2) slabSize = Math.min(slabSize * 2, LARGEST_SLAB);
            if (lasted > SLAB_LASTS * 2) slabSize = Math.max(1, slabSize / 2);
            return slabSize;
        } finally {
            lock.unlock();
        }
    }

    private void keep(Taken taken) {
        lock.lock();
        try {
            fetchedAt = System.nanoTime();
            tokens += taken.tokens();
            if (taken.tokens() > 0) fill(taken);
            else taken.shortage().ifPresent(this::waitFor);
        } finally {
            lock.unlock();
        }
        changed.run();
    }

    private void fill(Taken taken) {
        slabs.add(new Slab(taken));
        shortage = null;
        wanted = false;
    }

    /** Others may give back what they do not need, so it is looked at again before the time. */
    private void waitFor(Shortage why) {
        shortage = why;
        shortUntil = fetchedAt + why.pause().toNanos();
        fetchAgainAt = fetchedAt + Math.min(why.pause().toNanos(), LOOK_AGAIN.toNanos());
    }

    private List<Slab> takeOut() {
        lock.lock();
        try {
            var unused = slabs.stream().filter(it -> it.left > 0).toList();
            slabs.clear();
            tokens = 0;
            return unused;
        } finally {
            lock.unlock();
        }
    }
}
