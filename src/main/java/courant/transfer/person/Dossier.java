package courant.transfer.person;

import courant.insight.counting.KeptClicks;
import courant.mailing.progress.Mailed;
import courant.subscriber.roster.SubscriberView;
import courant.talk.OwnTalk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one person.
 *
 * @param pausedUntil nothing is mailed to them before; null where nothing rests
 * @param weekly newsletters that they get as one mail a week
 * @param suppression why nothing is mailed to the address; null where it may be
 * @param reasons what they said when they left
 * @param consent what they agreed to and left, oldest first, with the words that were shown
 * @param mails what was mailed to them and what came of it, newest first
 * @param clicks which links of mails they opened, newest first; empty but where an author keeps that (docs/figures.md)
 * @param comments what they said under posts, newest first
 * @param likes which posts they liked while they were signed in, newest first
 * @param answers whether they want a mail when somebody answers a comment of theirs
 * @param changes what authors did, newest first
 */
public record Dossier(
        SubscriberView subscriber,
        @Nullable Instant pausedUntil,
        List<String> weekly,
        @Nullable Kept suppression,
        List<Standing> subscriptions,
        List<Reason> reasons,
        List<Agreed> consent,
        List<Mailed> mails,
        List<KeptClicks.Kept> clicks,
        List<OwnTalk.Said> comments,
        List<OwnTalk.Liked> likes,
        boolean answers,
        List<Change> changes) {

    /** Whether one mail a week takes the place of each post of this newsletter. */
    public boolean weeklyOf(Standing standing) {
        return standing.status.equals("active") && weekly.contains(standing.newsletter);
    }

    /** For the person: what authors are called is theirs. */
    Dossier forThemselves() {
        var unnamed = changes.stream()
                .map(it -> new Change(it.at, it.action, null, it.detail))
                .toList();
        return new Dossier(
                subscriber,
                pausedUntil,
                weekly,
                suppression,
                subscriptions,
                reasons,
                consent,
                mails,
                clicks,
                comments,
                likes,
                answers,
                unnamed);
    }

    /** Why they left a newsletter. */
    public record Reason(Instant at, String newsletter, String reason, String remark) {}

    /** An address that is never mailed. */
    public record Kept(String reason, Instant at) {}

    /** How they stand with one newsletter. */
    public record Standing(
            String newsletter,
            String name,
            long newsletterId,
            String status,
            Instant createdAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant leftAt) {}

    /**
     * One act, as the record of consent has it.
     *
     * @param wordingId which version of the newsletter's own sign-up words was shown; null where they were the program's, or are not known
     */
    public record Agreed(
            Instant at,
            String act,
            String newsletter,
            String email,
            String source,
            @Nullable String ip,
            @Nullable String userAgent,
            String wording,
            @Nullable Long wordingId) {}

    /** What an author or a program did. */
    public record Change(
            Instant at, String action, @Nullable String by, String detail) {}
}
