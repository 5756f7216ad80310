package courant.mailing.progress;

import courant.mailing.Audience;
import courant.mailing.Mailing;
import courant.mailing.MailingState;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mailing as its page and the API show it.
 *
 * @param digest whether it is the weekly mail, for those who chose one a week instead of each post
 * @param reason why it is held, failed or slow
 * @param rate mails that the relays took in a second, over the last ten
 * @param eta when it will be through at this rate
 */
public record MailingView(
        long id,
        long postId,
        String title,
        MailingState state,
        Instant dueAt,
        LocalDateTime localTime,
        String zone,
        Audience audience,
        boolean digest,
        int candidates,
        int excluded,
        Counts counts,
        double rate,
        @Nullable Instant eta,
        @Nullable String reason,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Where nobody asks for the counts. */
    public static MailingView uncounted(Mailing mailing) {
        return of(mailing, Counts.NONE, 0, null);
    }

    static MailingView of(Mailing mailing, Counts counts, double rate, @Nullable Instant eta) {
        return new MailingView(
                mailing.id,
                mailing.postId,
                mailing.title,
                mailing.state,
                mailing.dueAt,
                mailing.localTime,
                mailing.zone,
                mailing.audience,
                mailing.digest,
                mailing.candidates,
                mailing.excluded,
                counts,
                rate,
                eta,
                mailing.reason,
                mailing.startedAt,
                mailing.finishedAt);
    }
}
