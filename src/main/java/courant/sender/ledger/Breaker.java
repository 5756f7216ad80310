package courant.sender.ledger;

import courant.platform.DatabaseFault;
import courant.platform.Sql;
import courant.sender.watch.Discreet;
import courant.sender.watch.Meters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Pauses a mailing that relays refuse for what we are, not for who its readers are, and says why. Those who were refused
 * wait and are not charged with it. An author who resumes has heard it: from then on only a relay that takes nothing at all
 * pauses it again.
 */
final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final int MOST_MAILINGS = 100;

    private static final String PAUSE =
            "update mailing set state = 'paused', reason = ? where id = ? and state = 'sending'";

    // By the primary key. Also what was on its way when it was paused.
    private static final String KEEP_WAITING = """
            with paused as (select id from mailing where id = ? and state = 'paused' for share)
            update delivery d set
                state = 'deferred', due_at = now(), first_at = null, refusal = null,
                attempts = greatest(d.attempts - 1, 0), changed_at = now()
            from paused
            where d.mailing_id = paused.id and d.id = any(?::bigint[]) and d.state = 'rejected' and d.refusal = 'policy'
            """;

    private final DataSource database;
    private final Meters meters;
    private final Map<Long, Latest> mailings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Latest> eldest) {
            return size() > MOST_MAILINGS;
        }
    };

    Breaker(DataSource database, Meters meters) {
        this.database = database;
        this.meters = meters;
    }

    /** These are written. Called by one thread. */
    void saw(List<Mark> marks) {
        marks.stream().filter(it -> it.code() != 0).forEach(it -> latest(it).add(it));
        marks.stream().filter(Mark::isAboutUs).map(Breaker::mailing).distinct().forEach(this::look);
    }

    private Latest latest(Mark mark) {
        return mailings.computeIfAbsent(mailing(mark), it -> new Latest());
    }

    private void look(long mailing) {
        var latest = mailings.get(mailing);
        if (latest == null) return;
        try {
            if (latest.isTooMuch()) pause(mailing, latest);
            var refused = latest.refusals().stream().map(Mark::claim).toList();
            Sql.update(database, KEEP_WAITING, mailing, Claim.deliveries(refused));
            if (latest.isTooMuch()) latest.begin();
        } catch (DatabaseFault fault) {
            LOG.warnf("Mailing %d cannot be paused just now: %s", mailing, fault.getMessage());
        }
    }

    private void pause(long mailing, Latest latest) {
        var last = latest.refusals().getLast();
        var reason = """
                The relay %s refuses this mailing for reasons that are not its readers': %d %s (%d of the last %d mails). \
                Nobody is written off. Resume it when that is cleared up.\
                """.formatted(
                last.relay(), last.code(), last.reply(), latest.refusals().size(), latest.size());
        if (Sql.update(database, PAUSE, reason, mailing) == 1) {
            meters.policyPause();
            LOG.warnf("Mailing %d is paused: %s", mailing, Discreet.without(reason));
        }
    }

    private static long mailing(Mark mark) {
        return mark.claim().to().mailingId();
    }
}
