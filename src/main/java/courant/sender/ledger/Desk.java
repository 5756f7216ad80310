package courant.sender.ledger;

import courant.platform.log.Terse;
import courant.platform.sql.DatabaseFault;
import courant.sender.journal.Journal;
import courant.sender.watch.DeskMeters;
import courant.sender.watch.Meters;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Where lanes come to with what ended and ask for what is next. Whoever comes while the {@link Clerks} are writing is settled
 * with the next, so a busy desk writes in groups and an idle one at once. An outcome stays here until the database has it.
 */
public final class Desk {
    private static final Logger LOG = Logger.getLogger(Desk.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private final Ledger ledger;
    private final Terms terms;
    private final Journal journal;
    private final Breaker breaker;
    private final DeskMeters meters;
    private final Clerks<Visit> clerks;
    private volatile boolean disowned;
    private volatile boolean unsure;

    private record Visit(List<Mark> ended, List<Claim> next, CompletableFuture<List<Claim>> granted) {
        void answer(Set<Long> all) {
            granted.complete(next.stream()
                    .filter(it -> all.contains(it.to().deliveryId()))
                    .toList());
        }
    }

    public Desk(Ledger ledger, Terms terms, Journal journal, OtherRelays others, Meters meters) {
        this.ledger = ledger;
        this.terms = terms;
        this.journal = journal;
        breaker = ledger.breaker(others, meters);
        this.meters = meters.desk();
        clerks = new Clerks<>(this::settle, ledger::close);
    }

    /** Whose work it is to write; each on a thread of its own. */
    public List<Runnable> clerks() {
        return clerks.all();
    }

    /** The moment the reply is there, before anything else: from here on an acceptance cannot be lost by a kill. */
    public Mark note(Mark mark) {
        if (mark.isAccepted()) journal.note(mark.acceptance());
        return mark;
    }

    /** Waits until the outcomes are written; those of {@code next} that may be handed over now, and nothing else may. */
    public List<Claim> settle(List<Mark> ended, List<Claim> next) {
        if (ended.isEmpty() && next.isEmpty()) return List.of();
        var visit = new Visit(ended, next, new CompletableFuture<>());
        clerks.bring(visit);
        return visit.granted().join();
    }

    /** The lease is gone: nothing is granted any more, outcomes are still taken. */
    public void disown() {
        disowned = true;
    }

    /** True once something could not be written: the ledger says of it what was before. */
    public boolean unsure() {
        return unsure;
    }

    /** Ends when all that was brought is written. */
    public void close() {
        clerks.close();
    }

    private void settle(List<Visit> group) {
        var ended = group.stream().flatMap(it -> it.ended().stream()).toList();
        var next = group.stream().flatMap(it -> it.next().stream()).toList();
        var granted = written(ended, next);
        group.forEach(it -> it.answer(granted));
    }

    private Set<Long> written(List<Mark> ended, List<Claim> next) {
        while (true) {
            try {
                return write(ended, disowned ? List.of() : next);
            } catch (RuntimeException failure) {
                // Also what nobody thought of: a lane that gets no answer waits for ever.
                if (!(failure instanceof DatabaseFault fault) || !fault.passing()) return apart(ended, next, failure);
                Terse.LOG.say(
                        LOG,
                        Logger.Level.WARN,
                        "ledger",
                        () -> "The ledger cannot be written just now: " + fault.getMessage());
                if (!pause()) return Set.of();
            }
        }
    }

    private Set<Long> write(List<Mark> ended, List<Claim> next) {
        var begun = System.nanoTime();
        var granted = ledger.settle(ended, next, terms);
        count(ended, next, granted, begun);
        journal.settled(ended.stream().map(it -> it.claim().to().deliveryId()).toList());
        synchronized (breaker) {
            breaker.saw(ended);
        }
        return granted;
    }

    private void count(List<Mark> ended, List<Claim> next, Set<Long> granted, long begun) {
        var now = System.nanoTime();
        meters.settled(ended.size(), now - begun);
        for (var mark : ended) meters.written(now - mark.at());
        for (var claim : next)
            if (claim.doubted() && granted.contains(claim.to().deliveryId())) meters.repeated();
        meters.refused(next.size() - granted.size());
    }

    /** One that cannot be written must not keep the others from being written. */
    private Set<Long> apart(List<Mark> ended, List<Claim> next, RuntimeException failure) {
        var granted = new HashSet<Long>();
        if (ended.size() + next.size() == 1) {
            unsure = true;
            LOG.errorf(
                    failure,
                    "Not settled: %s, %s",
                    ended.stream().map(Mark::claim).toList(),
                    next);
        } else {
            ended.forEach(it -> granted.addAll(written(List.of(it), List.of())));
            next.forEach(it -> granted.addAll(written(List.of(), List.of(it))));
        }
        return granted;
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
