package courant.mailing.progress;

import courant.mailing.Mailing;
import courant.mailing.MailingState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mailings as they stand now, with their counts. */
@ApplicationScoped
public class MailingList {
    private final Tally tally;
    private final Clock clock;

    public MailingList(Tally tally, Clock clock) {
        this.tally = tally;
        this.clock = clock;
    }

    public MailingView find(long id) {
        return view(Mailing.byId(id));
    }

    /** The newest mailing of a post. */
    public Optional<MailingView> ofPost(long postId) {
        return Mailing.latestOf(postId).map(this::view);
    }

    /**
     * A newsletter's mailings, newest first.
     *
     * @param writer of whose posts alone; all where absent
     * @param before the id to go on from
     */
    public List<MailingView> newest(long newsletterId, Optional<Long> writer, long before, int limit) {
        var own = writer.map(it -> "and postId in (select p.id from Post p where p.createdBy = " + it + ")")
                .orElse("");
        return Mailing.<Mailing>find("newsletterId = ?1 and id < ?2 " + own + " order by id desc", newsletterId, before)
                .page(0, limit)
                .stream()
                .map(this::view)
                .toList();
    }

    private MailingView view(Mailing mailing) {
        var counts = mailing.startedAt == null ? Counts.NONE : tally.counts(mailing);
        var rate = mailing.state == MailingState.SENDING ? tally.rate(mailing.id) : 0;
        return MailingView.of(mailing, counts, rate, eta(counts, rate));
    }

    private @Nullable Instant eta(Counts counts, double rate) {
        return rate > 0 ? clock.instant().plusSeconds((long) Math.ceil(counts.waiting() / rate)) : null;
    }
}
