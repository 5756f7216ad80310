package courant.sender.engine;

import courant.sender.ledger.Mark;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many of a relay's connections may carry mail to one group of mailbox providers at once. It grows with what is taken
 * and shrinks with what is put off, as Postfix does it (SCHEDULER_README, "Preemptive concurrency control": feedback 1/N);
 * when several in a row are put off where one at a time is allowed, the group rests, each time longer. For one thread at a
 * time.
 */
final class Share {
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    private static final int FAILED_COHORTS = 5;
    private final int most;
    private final int start;
    private double allowed;
    private int busy;
    private int announced;
    private double failedCohorts;
    private Duration rest = Duration.ZERO;
    private long restsUntil;
    private boolean resting;
    private @Nullable String answer;

    /** @param most the relay's connections, times what may be in flight on each */
    Share(int most) {
        this.most = most;
        start = Math.max(1, most / 2);
        allowed = start;
    }

    boolean isFree(long now) {
        return busy < (int) allowed && !isResting(now);
    }

    boolean isResting(long now) {
        return resting && restsUntil - now > 0;
    }

    /** Fewer at once than it began with: its claims may lie here for a while. */
    boolean isSlow(long now) {
        return allowed < start || isResting(now);
    }

    /** Whether another may be announced behind one that is on its way. */
    boolean isFreeForAnother(long now) {
        return announced < (int) allowed && !isResting(now);
    }

    void take() {
        busy++;
    }

    void announce() {
        announced++;
    }

    /** The one before it has ended. */
    void begin() {
        announced--;
        busy++;
    }

    /** One that was taken up and not sent after all. */
    void spare() {
        busy--;
    }

    void ended(Mark mark, long now) {
        busy--;
        if (mark.isPutOffByProvider()) shrink(mark, now);
        else if (mark.isAnswered()) grow();
    }

    private void grow() {
        allowed = Math.min(most, allowed + 1 / allowed);
        failedCohorts = 0;
        if (!resting) return;
        resting = false;
        rest = Duration.ZERO;
        answer = null;
    }

    /** Those that were on their way when a rest began belong to what led to it. */
    private void shrink(Mark mark, long now) {
        if (isResting(now)) return;
        failedCohorts += 1 / allowed;
        answer = mark.code() + " " + mark.reply();
        if (allowed <= 1 && failedCohorts >= FAILED_COHORTS) rest(now);
        allowed = Math.max(1, allowed - 1 / allowed);
    }

    private void rest(long now) {
        rest = rest.isZero() ? FIRST_REST : shorter(rest.multipliedBy(2), LONGEST_REST);
        restsUntil = now + rest.toNanos();
        resting = true;
        failedCohorts = 0;
    }

    Duration restLeft(long now) {
        return isResting(now) ? Duration.ofNanos(restsUntil - now) : Duration.ZERO;
    }

    /** What it rests for. */
    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    int allowed() {
        return (int) allowed;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
