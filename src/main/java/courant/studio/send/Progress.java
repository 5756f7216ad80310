package courant.studio.send;

import courant.mailing.Mailing;
import courant.mailing.MailingState;
import courant.mailing.progress.MailingView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mailing's progress in the words of its page. */
public record Progress(MailingView mailing) {

    /** Where nobody asks for counts. */
    static Progress ofState(Mailing mailing) {
        return new Progress(MailingView.uncounted(mailing));
    }

    /** One state's deliveries, and what the state means. */
    public record Count(String state, int number, String meaning) {
        boolean ends() {
            return List.of("accepted", "rejected", "skipped", "uncertain").contains(state);
        }

        public String numberWords() {
            return Progress.number(number);
        }
    }

    /** All of them, in the order of the sum. */
    public List<Count> counts() {
        var it = mailing.counts();
        return List.of(
                new Count("accepted", it.accepted(), "The relay took them"),
                new Count("rejected", it.rejected(), "The relay said no"),
                new Count("skipped", it.skipped(), "Not sent: left or cancelled in the meantime"),
                new Count("uncertain", it.uncertain(), "Sent, but no answer came; may have arrived"),
                new Count("queued", it.queued(), "Wait for their turn"),
                new Count("claimed", it.claimed(), "Taken up, next to go"),
                new Count("handing", it.handing(), "On their way to the relay this moment"),
                new Count("deferred", it.deferred(), "The relay said “later”; tried again by itself"));
    }

    /** Those that the table shows: the four ends always, what is on its way while it is. */
    public List<Count> shownCounts() {
        return counts().stream().filter(it -> it.ends() || it.number() > 0).toList();
    }

    /** The sum that must always hold. */
    public String reconciliation() {
        return mailing.counts().reconciliation();
    }

    /** The same in words. */
    public String reconciliationWords() {
        var counts = mailing.counts();
        var ends = "Of " + number(counts.total()) + " it is meant for, the relay took " + number(counts.accepted())
                + " and refused " + number(counts.rejected()) + "; " + number(counts.skipped())
                + " were left out, and for " + number(counts.uncertain()) + " no answer came.";
        var waiting = counts.waiting() == 0 ? "" : " " + number(counts.waiting()) + " are still on their way.";
        return ends + waiting;
    }

    /** Who would have got it but for an earlier mailing of this post, the suppression list, or what they chose themselves. */
    public String exclusion() {
        return mailing.excluded() == 0
                ? ""
                : number(mailing.candidates()) + " in the audience, without " + number(mailing.excluded())
                        + " who are suppressed, rest, wait for the weekly mail or got it before.";
    }

    public boolean begun() {
        return mailing.startedAt() != null;
    }

    public boolean over() {
        return !mailing.state().isLive() && mailing.counts().waiting() == 0;
    }

    /** What a bar is drawn against. */
    public int whole() {
        return Math.max(1, mailing.counts().total());
    }

    /** Once it is over only what relays took counts as done. */
    public int through() {
        return over()
                ? mailing.counts().accepted()
                : mailing.counts().total() - mailing.counts().waiting();
    }

    public int percent() {
        return (int) (100L * through() / whole());
    }

    public String throughWords() {
        return number(through()) + " of " + number(mailing.counts().total());
    }

    public String rate() {
        if (mailing.rate() <= 0) return "–";
        return String.format(Locale.ENGLISH, mailing.rate() < 10 ? "%.1f a second" : "%.0f a second", mailing.rate());
    }

    /** At the present rate; empty where none is known. */
    public String left() {
        if (mailing.rate() <= 0 || mailing.counts().waiting() == 0) return "";
        return words(Duration.ofSeconds((long) Math.ceil(mailing.counts().waiting() / mailing.rate())));
    }

    public String took() {
        return begun() && mailing.finishedAt() != null ? words(between(mailing.startedAt(), mailing.finishedAt())) : "";
    }

    public boolean canPause() {
        return mailing.state() == MailingState.SENDING;
    }

    public boolean canResume() {
        return mailing.state() == MailingState.PAUSED || mailing.state() == MailingState.HELD;
    }

    public boolean canCancel() {
        return mailing.state().isLive() && mailing.state() != MailingState.SCHEDULED;
    }

    public boolean canMove() {
        return mailing.state() == MailingState.SCHEDULED;
    }

    public boolean canSendAnew() {
        return mailing.state() == MailingState.FAILED || mailing.state() == MailingState.CANCELLED;
    }

    public boolean hasLeftovers() {
        return canRetryRejected() || canResolveUncertain();
    }

    /** What the state means for the author, where no reason says more. */
    public String word() {
        return switch (mailing.state()) {
            case SCHEDULED -> "It starts by itself. Content and readers are frozen then.";
            case PREPARING -> "Content and readers are being frozen. Nothing has been sent yet.";
            case PAUSED -> "Nothing goes out until it is resumed.";
            case CANCELLED ->
                begun()
                        ? "Who has not got it can get it when the post is sent anew; nobody gets it twice."
                        : "It was taken back before anything was sent.";
            case SENDING, HELD, SENT, FAILED -> "";
        };
    }

    /** How a reason is shown. */
    public String tone() {
        return mailing.state() == MailingState.FAILED ? "bad" : "warn";
    }

    public boolean canRetryRejected() {
        return mailing.state() == MailingState.SENT && mailing.counts().rejected() > 0;
    }

    /** Two answers to a doubt; while it goes it is repeated by itself, unless it was configured otherwise. */
    public boolean canResolveUncertain() {
        return canRetry() && mailing.counts().uncertain() > 0;
    }

    /** One by one, on a recipient's own page. */
    public boolean canRetry() {
        return switch (mailing.state()) {
            case SENT, PAUSED -> true;
            case SENDING, SCHEDULED, PREPARING, HELD, CANCELLED, FAILED -> false;
        };
    }

    private static String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static Duration between(@Nullable Instant from, @Nullable Instant to) {
        return Duration.between(Objects.requireNonNull(from), Objects.requireNonNull(to));
    }

    static String words(Duration span) {
        if (span.toSeconds() < 60) return span.toSeconds() + " s";
        if (span.toMinutes() < 60) return span.toMinutes() + " min " + span.toSecondsPart() + " s";
        return span.toHours() + " h " + span.toMinutesPart() + " min";
    }
}
