package courant.studio;

import courant.mailing.MailingState;
import courant.mailing.progress.MailingView;
import java.util.List;
import java.util.function.Predicate;

/** A newsletter's latest mailings, sorted by what an author wants to know of them. */
public record Dashboard(List<MailingView> mailings) {

    /** What needs a look or is on its way this minute. */
    public List<MailingView> going() {
        return those(it -> it.isLive() && it != MailingState.SCHEDULED);
    }

    public List<MailingView> planned() {
        return those(it -> it == MailingState.SCHEDULED).reversed();
    }

    public List<MailingView> over() {
        return those(it -> !it.isLive()).stream()
                .filter(it -> it.startedAt() != null)
                .limit(5)
                .toList();
    }

    private List<MailingView> those(Predicate<MailingState> fits) {
        return mailings.stream().filter(it -> fits.test(it.state())).toList();
    }
}
