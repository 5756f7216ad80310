package courant.sender.ledger;

import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import courant.sender.watch.Discreet;
import courant.sender.watch.Meters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Sees to refusals for what we are, not for who the readers are. A relay that refuses us is left where another can take its
 * mail over; else the mailing is paused and says why. Those who were refused wait and are not charged with it. An author who resumes has heard it: from then on only a relay that takes nothing at all
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

    // By the primary key. These go over another relay.
    private static final String MOVE_ON = """
            update delivery d set
                state = 'deferred', due_at = now(), refusal = null, attempts = greatest(d.attempts - 1, 0), changed_at = now()
            where d.mailing_id = ? and d.id = any(?::bigint[]) and d.state = 'rejected' and d.refusal = 'policy'
            """;

    private final DataSource database;
    private final OtherRelays others;
    private final Meters meters;
    private final Map<String, Latest> relays = new HashMap<>();
    private final Map<Long, Latest> mailings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Latest> eldest) {
            return size() > MOST_MAILINGS;
        }
    };

    Breaker(DataSource database, OtherRelays others, Meters meters) {
        this.database = database;
        this.others = others;
        this.meters = meters;
    }

    /** These are written. For one thread at a time. */
    void saw(List<Mark> marks) {
        marks.stream().filter(it -> it.code() != 0).forEach(this::note);
        marks.stream().filter(Mark::isAboutUs).map(Mark::relay).distinct().forEach(this::leave);
        marks.stream().filter(Mark::isAboutUs).map(Breaker::mailing).distinct().forEach(this::look);
    }

    private void note(Mark mark) {
        mailings.computeIfAbsent(mailing(mark), _ -> new Latest()).add(mark);
        relays.computeIfAbsent(mark.relay(), _ -> new Latest()).add(mark);
    }

    private void leave(String relay) {
        var latest = relays.get(relay);
        if (latest == null || !latest.isTooMuch() && !others.isShut(relay)) return;
        var moved = latest.refusals().stream()
                .filter(it -> others.hasOther(relay, it.claim().to().newsletterId()))
                .toList();
        if (moved.isEmpty()) return;
        if (!others.isShut(relay)) shut(relay, moved.getLast());
        moved.stream().collect(Collectors.groupingBy(Breaker::mailing)).forEach(this::moveOn);
        latest.forget(moved);
    }

    private void shut(String relay, Mark last) {
        var why = "The relay %s refuses us: %d %s.".formatted(relay, last.code(), last.reply());
        LOG.warnf("%s Its mail goes over others", Discreet.without(why));
        others.shut(relay, why);
    }

    private void moveOn(long mailing, List<Mark> refused) {
        try {
            Sql.update(
                    database,
                    MOVE_ON,
                    mailing,
                    Claim.deliveries(refused.stream().map(Mark::claim).toList()));
        } catch (DatabaseFault fault) {
            LOG.warnf("Mailing %d: some stay refused: %s", mailing, fault.getMessage());
        }
        var latest = mailings.get(mailing);
        if (latest != null) latest.forget(refused);
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
