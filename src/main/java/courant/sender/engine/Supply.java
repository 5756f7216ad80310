package courant.sender.engine;

import courant.platform.log.Terse;
import courant.platform.sql.DatabaseFault;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Ledger;
import courant.sender.ledger.Mark;
import courant.sender.ledger.Sending;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps claimed deliveries at hand for the lanes: fetches a load before the last one is used up, and hands out what the
 * relay that asks may take. Each claim that was taken ends once: {@link #ended}, {@link #spared} or {@link #putBack}.
 */
final class Supply implements Runnable {
    private static final Logger LOG = Logger.getLogger(Supply.class);
    private static final long LOOK_AGAIN = Duration.ofMillis(500).toNanos();
    private static final long TICK = Duration.ofMillis(100).toNanos();
    private final Ledger ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private Shelves shelves = new Shelves(List.of());
    private long lookedAt = System.nanoTime() - LOOK_AGAIN;
    private boolean closed;
    private volatile boolean unsure;

    Supply(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What the lanes of a relay wait for. */
    Condition work() {
        return lock.newCondition();
    }

    /** From now on these relays take what there is. */
    void staff(List<Crew> crews) {
        locked(() -> {
            shelves = shelves.staffed(crews);
            wanted.signal();
            callAll();
        });
    }

    @Override
    public void run() {
        while (awaitNeed()) {
            try {
                fetch();
                giveBackStuck();
            } catch (DatabaseFault fault) {
                unsure = true;
                Terse.LOG.say(
                        LOG,
                        Logger.Level.WARN,
                        "claims",
                        () -> "Deliveries cannot be claimed just now: " + fault.getMessage());
                pause();
            }
        }
    }

    /** True as soon as this relay can take something; false after the wait, or when it is over. */
    boolean await(Crew crew, Duration most) throws InterruptedException {
        lock.lock();
        try {
            var left = most.toNanos();
            while (left > 0 && isFor(crew) && !shelves.hasFor(crew, System.nanoTime())) {
                left = crew.work().awaitNanos(left);
            }
            return isFor(crew) && shelves.hasFor(crew, System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    Optional<Claim> take(Crew crew) {
        return take(crew, false);
    }

    /** One to be announced behind one that is on its way, if there is enough for every lane. */
    Optional<Claim> takeAnother(Crew crew) {
        return take(crew, true);
    }

    private Optional<Claim> take(Crew crew, boolean another) {
        return asked(() -> {
            if (!isFor(crew) || another && shelves.size(crew) <= crew.route().connections()) return Optional.empty();
            var claim = shelves.take(crew, System.nanoTime(), another);
            if (shelves.isLow(crew)) wanted.signal();
            return Optional.ofNullable(claim);
        });
    }

    /** It was handed over, and this is what became of it. {@code follower}: what was announced behind it begins now. */
    void ended(Crew crew, Mark mark, Optional<Claim> follower) {
        locked(() -> {
            follower.ifPresent(it -> crew.share(it.group()).begin());
            crew.share(mark.claim().group()).ended(mark, System.nanoTime());
            if (mark.isUnsent()) crew.purse().putBack();
            wake(crew);
        });
    }

    /** It was not handed over, and somebody else sees to it. */
    void spared(Crew crew, Claim claim) {
        locked(() -> {
            crew.share(claim.group()).spare();
            crew.purse().putBack();
            wake(crew);
        });
    }

    /** It was not handed over, and can go out over whichever relay is free. */
    void putBack(Crew crew, Claim claim) {
        locked(() -> {
            crew.share(claim.group()).spare();
            crew.purse().putBack();
            if (!closed) shelves.of(claim.to().newsletterId()).putBack(claim);
            callAll();
        });
    }

    /** The same for one that was to be announced. */
    void putBackAnother(Crew crew, Claim claim) {
        locked(() -> crew.share(claim.group()).begin());
        putBack(crew, claim);
    }

    /** Whether this newsletter's mails could go out over another relay now. */
    boolean hasOther(String relay, long newsletter) {
        return asked(() -> shelves.of(newsletter).crews().stream()
                .anyMatch(it -> !it.route().name().equals(relay) && it.isOpen()));
    }

    /** What keeps this newsletter's mails from going out, or makes them go another way. */
    Optional<String> trouble(long newsletter, Moment moment) {
        return asked(() -> Plight.of(shelves.of(newsletter), moment));
    }

    /** How many this relay could take. */
    int size(Crew crew) {
        return asked(() -> shelves.size(crew));
    }

    int size() {
        return asked(() -> shelves.size());
    }

    /** True once an answer of the database was lost: the ledger may hold claims for this node that nobody here knows of. */
    boolean unsure() {
        return unsure;
    }

    /** Looks into the ledger now: there may be something new. */
    void wake() {
        locked(() -> {
            lookedAt = System.nanoTime() - LOOK_AGAIN;
            shelves.lookAgain(System.nanoTime());
            wanted.signal();
        });
    }

    /** All who wait for work for this relay look again. */
    void call(Crew crew) {
        locked(() -> crew.work().signalAll());
    }

    /** A relay opened or closed, or has tokens again. */
    void turned() {
        locked(this::callAll);
    }

    /** Nothing is handed out any more; what is left goes back with the node's lease. */
    void close() {
        locked(() -> {
            closed = true;
            shelves.clear();
            wanted.signalAll();
            callAll();
        });
    }

    private boolean awaitNeed() {
        lock.lock();
        try {
            while (!closed && !isNeeded(System.nanoTime())) {
                wanted.awaitNanos(TICK);
                callWhoCan(System.nanoTime());
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isNeeded(long now) {
        return now - lookedAt >= LOOK_AGAIN || shelves.isHungry(now);
    }

    private void fetch() {
        var sendings = ledger.sending();
        var found = new IdentityHashMap<Shelf, Shelves.Found>();
        for (var order : orders(sendings)) {
            var claims = ledger.claim(order.mailing(), order.most(), order.but());
            add(claims);
            found.merge(order.shelf(), Shelves.Found.of(claims, order.but()), Shelves.Found::and);
        }
        locked(() -> shelves.found(found, System.nanoTime()));
    }

    private List<Shelves.Order> orders(List<Sending> sendings) {
        return asked(() -> {
            lookedAt = System.nanoTime();
            return shelves.orders(sendings, lookedAt);
        });
    }

    private void add(List<Claim> claims) {
        locked(() -> {
            if (!closed) claims.forEach(shelves::add);
            callAll();
        });
    }

    private void giveBackStuck() {
        var stuck = new HashMap<Duration, List<Claim>>();
        locked(() -> stuck.putAll(shelves.takeStuck(System.nanoTime())));
        stuck.forEach((pause, claims) -> ledger.giveBack(claims, pause));
    }

    private void pause() {
        lock.lock();
        try {
            if (!closed) wanted.awaitNanos(LOOK_AGAIN);
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFor(Crew crew) {
        return !closed && !crew.isRetired();
    }

    private void wake(Crew crew) {
        if (lock.hasWaiters(crew.work())) crew.work().signal();
    }

    private void callAll() {
        for (var crew : shelves.crews())
            if (lock.hasWaiters(crew.work())) crew.work().signalAll();
    }

    /** A rest that is over calls nobody. */
    private void callWhoCan(long now) {
        for (var crew : shelves.crews())
            if (lock.hasWaiters(crew.work()) && shelves.hasFor(crew, now))
                crew.work().signalAll();
    }

    private void locked(Runnable change) {
        asked(() -> {
            change.run();
            return true;
        });
    }

    private <T> T asked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
