package courant.mailing.subject;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.mailing.Decider;
import courant.mailing.Mailing;
import courant.mailing.MailingState;
import courant.mailing.SubjectTest;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects are tried, and which of them won. Those it is tried on are drawn by lot when the mailing is frozen, and
 * wait for nothing; the line of the rest opens with the decision, which is taken once.
 */
@ApplicationScoped
public class SubjectTests {
    private static final Logger LOG = Logger.getLogger(SubjectTests.class);

    private static final String PLAN = """
            insert into subject_test (mailing_id, subjects, share, decide, wait_minutes) values (?, ?::text[], ?, ?, ?)
            on conflict (mailing_id) do update set subjects = excluded.subjects, share = excluded.share,
                decide = excluded.decide, wait_minutes = excluded.wait_minutes
            where subject_test.line_end is null
            """;

    // At least one for each subject. What is tried leaves the line by its due_at.
    private static final String DRAW = """
            with lots as (
                select id, row_number() over (order by random()) as lot, count(*) over () as audience
                from delivery where mailing_id = ?)
            update delivery d set variant = (l.lot - 1) % ?, due_at = now()
            from lots l where d.mailing_id = ? and d.id = l.id
            and l.lot <= greatest(?, ceil(l.audience * ? / 100.0))
            """;
    private static final String CLOSE_THE_LINE = """
            update subject_test t set line_end = f.last, decide_at = now() + make_interval(mins => t.wait_minutes)
            from mailing_front f where f.mailing_id = t.mailing_id and t.mailing_id = ?
            and exists (select from delivery d where d.mailing_id = t.mailing_id and d.variant is null)
            """;
    private static final String STOP_THE_FRONT = "update mailing_front set last = passed where mailing_id = ?";

    private static final String DECIDE = """
            update subject_test set winner = ?, ended = ?, decided_at = now(), decided_by = ?::bigint
            where mailing_id = ? and winner is null and line_end is not null
            """;
    private static final String OPEN_THE_LINE = """
            update mailing_front f set last = t.line_end from subject_test t
            where f.mailing_id = ? and t.mailing_id = f.mailing_id
            """;

    private static final String UP = "The time of the test is up. ";
    private static final String CHOOSE = "Choose the subject that the rest gets.";

    private final DataSource database;
    private final Standings standings;
    private final Audit audit;
    private final CurrentAccount current;

    SubjectTests(DataSource database, Standings standings, Audit audit, CurrentAccount current) {
        this.database = database;
        this.standings = standings;
        this.audit = audit;
        this.current = current;
    }

    /** Keeps what was chosen with a mailing that has not started; empty takes it back. */
    @Transactional
    public void plan(Mailing mailing, Optional<SubjectTest> test) {
        if (mailing.startedAt != null) return;
        test.ifPresentOrElse(
                it -> keep(mailing, it),
                () -> Sql.update(
                        database, "delete from subject_test where mailing_id = ? and line_end is null", mailing.id));
    }

    private void keep(Mailing mailing, SubjectTest it) {
        standings.demand(mailing.newsletterId, it);
        Sql.update(database, PLAN, mailing.id, it.subjects().toArray(String[]::new), it.share(), it.decide().word, (int)
                it.after().toMinutes());
    }

    /** As it was planned; empty for a mailing under one subject. */
    public Optional<SubjectTest> planned(long mailing) {
        return standings.planned(mailing);
    }

    public Optional<SubjectTestView> find(long mailing) {
        return standings.find(mailing);
    }

    /** In the transaction in which the mailing is frozen, when its recipients stand in line. Where all are tried on, nobody waits. */
    public void begin(long mailing, SubjectTest test) {
        var subjects = test.subjects().size();
        Sql.update(database, DRAW, mailing, subjects, mailing, subjects, test.share());
        Sql.update(database, CLOSE_THE_LINE, mailing);
        Sql.update(database, STOP_THE_FRONT, mailing);
    }

    /** An author's choice, before the time or after it. The same choice may be said again. */
    @Transactional
    public void choose(long mailing, int winner) {
        var test = going(mailing);
        if (winner < 0 || winner >= test.subjects().size()) {
            throw new BadInput("variant", "There is no such subject in this test.");
        }
        decided(mailing, test, winner, "author");
    }

    /** Ends the test without an answer: the rest gets the first subject. */
    @Transactional
    public void stop(long mailing) {
        decided(mailing, going(mailing), 0, "stopped");
    }

    private void decided(long mailing, SubjectTestView test, int winner, String how) {
        if (test.decided()) {
            if (!test.won(winner)) throw Refused.conflict("The subject is decided, and the mails are on their way.");
            return;
        }
        if (decide(mailing, winner, how, current.id().orElse(null))) {
            audit.write("decide subject test", "mailing " + mailing, Map.of("winner", winner, "how", how));
        }
    }

    /** Why this cannot decide about mails of a newsletter now; empty where it can. */
    public Optional<String> obstacle(Decider decider, long newsletter) {
        return standings.obstacle(decider, newsletter);
    }

    /** By what was counted so far. Where replies cannot be read, the author is told, who may decide instead. */
    @Transactional
    void decideByScore(long mailing) {
        if (Mailing.toChange(mailing).state != MailingState.SENDING) return;
        var test = find(mailing).filter(it -> !it.decided()).orElse(null);
        if (test == null) return;
        if (test.byReplies() && test.obstacle() != null) say(mailing, UP + test.obstacle() + " " + CHOOSE);
        else decide(mailing, test.leader(), test.decide().word, null);
    }

    private void say(long mailing, String reason) {
        Sql.update(database, "update mailing set reason = ? where id = ? and reason is null", reason, mailing);
    }

    private boolean decide(long mailing, int winner, String how, @Nullable Long account) {
        var first = Sql.update(database, DECIDE, winner, how, account, mailing) == 1;
        if (!first) return false;
        Sql.update(database, OPEN_THE_LINE, mailing);
        Sql.update(database, "update mailing set reason = null where id = ? and starts_with(reason, ?)", mailing, UP);
        LOG.infof("Mailing %d: subject %d goes to the rest (%s)", mailing, winner + 1, how);
        return true;
    }

    private SubjectTestView going(long id) {
        var mailing = Mailing.toChange(id);
        var test = find(id).orElseThrow(() -> Refused.notFound("This mailing tries no subjects."));
        if (!test.begun()) throw Refused.conflict("The subjects are tried when the mailing starts.");
        if (!mailing.state.isLive() && !test.decided()) {
            throw Refused.conflict("This mailing is " + mailing.state.word() + ".");
        }
        return test;
    }

    /** Which tests have come to their time and wait for clicks or replies to decide. */
    List<Long> due() {
        return Sql.list(database, """
                select t.mailing_id from subject_test t join mailing m on m.id = t.mailing_id
                where t.winner is null and t.decide_at <= now() and t.decide <> 'author' and m.state = 'sending'
                """, row -> row.getLong(1));
    }

    /** Says on the mailing's page that its author is asked; where something else is said, that is more urgent. */
    void ask() {
        Sql.update(database, """
                update mailing m set reason = ?
                from subject_test t where t.mailing_id = m.id and t.winner is null and t.decide_at <= now()
                and t.decide = 'author' and m.state = 'sending' and m.reason is null
                """, UP + CHOOSE);
    }
}
