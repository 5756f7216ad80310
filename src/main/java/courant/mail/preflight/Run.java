package courant.mail.preflight;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** All checks of one look, side by side, each on a virtual thread; what takes too long is called not checkable. */
public final class Run {
    private static final Logger LOG = Logger.getLogger(Run.class);
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("preflight").start(task);

    private final List<CompletableFuture<Line>> lines;

    private Run(List<CompletableFuture<Line>> lines) {
        this.lines = lines;
    }

    /** @param within after which each check has given its line, whatever it is waiting for */
    public static Run start(List<Check> checks, Duration within) {
        return new Run(checks.stream().map(it -> begin(it, within)).toList());
    }

    private static CompletableFuture<Line> begin(Check check, Duration within) {
        if (check instanceof Check.Told told) return CompletableFuture.completedFuture(told.look());
        var late = check.matter().notCheckable("This took longer than %d s.".formatted(within.toSeconds()));
        return CompletableFuture.supplyAsync(() -> line(check), THREADS)
                .completeOnTimeout(late, within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A fault of ours in one check must not hide what the others found. */
    private static Line line(Check check) {
        try {
            return check.look();
        } catch (NoAnswer silence) {
            return check.matter().notCheckable(String.valueOf(silence.getMessage()));
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The check of %s failed", check.matter().word());
            return check.matter().notCheckable("This check failed; the log says why.");
        }
    }

    /** Those that are through, the failing first. */
    public List<Line> lines() {
        return lines.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .sorted(Line.FAILS_FIRST)
                .toList();
    }

    /** How many are not through yet. */
    public long waiting() {
        return lines.stream().filter(it -> !it.isDone()).count();
    }

    /** All of them, waited for. */
    public List<Line> all() {
        lines.forEach(CompletableFuture::join);
        return lines();
    }
}
