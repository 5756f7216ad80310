package courant.studio.send;

import courant.mailing.MailingState;
import courant.mailing.progress.MailingView;
import java.util.List;
import java.util.Optional;

/**
 * A post on its way to being sent.
 *
 * @param recipients how many active readers its newsletter has now
 * @param problems what an author should look at first
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
        AudienceChoices audience) {

    public boolean planned() {
        return mailing.filter(it -> it.state() == MailingState.SCHEDULED).isPresent();
    }

    /** It has left the author's desk: the mailing's own page tells the rest. */
    public boolean underWay() {
        return mailing.filter(it -> it.state().isLive() && !planned()).isPresent();
    }

    public boolean mailed() {
        return mailing.filter(it -> it.state() == MailingState.SENT).isPresent();
    }

    public boolean open() {
        return !underWay() && !mailed();
    }

    public MailingView way() {
        return mailing.orElseThrow();
    }
}
