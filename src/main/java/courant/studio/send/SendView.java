package courant.studio.send;

import courant.mailing.MailingState;
import courant.mailing.progress.MailingView;
import courant.post.Channel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A post on its way to being sent.
 *
 * @param recipients how many active readers its newsletter has now
 * @param problems what an author should look at first
 * @param repliesObstacle why replies cannot decide between subjects; empty where they can
 * @param date a day to propose, such as {@code 2026-03-29}
 * @param time a time to propose, such as {@code 09:00}
 */
public record SendView(
        long id,
        String title,
        String newsletter,
        Optional<MailingView> mailing,
        long recipients,
        List<String> problems,
        String date,
        String time,
        String zone,
        Channel channel,
        boolean out,
        Optional<Plan> plan,
        AudienceChoices audience,
        String repliesObstacle) {

    /** What is planned, by mail or on the web alone. */
    public record Plan(Instant at, LocalDateTime local, String zone, boolean eachZone) {}

    /** It goes on the web and not by mail. */
    public boolean webOnly() {
        return !channel.byMail();
    }

    /** It stands on the web, and nothing more can be planned for it. */
    public boolean published() {
        return webOnly() && out;
    }

    public boolean planned() {
        return plan.isPresent();
    }

    /** It has left the author's desk: the mailing's own page tells the rest. */
    public boolean underWay() {
        return mailing.filter(it -> it.state().isLive() && it.state() != MailingState.SCHEDULED)
                .isPresent();
    }

    public boolean mailed() {
        return mailing.filter(it -> it.state() == MailingState.SENT).isPresent();
    }

    public boolean open() {
        return !underWay() && !mailed() && !published();
    }

    public MailingView way() {
        return mailing.orElseThrow();
    }
}
