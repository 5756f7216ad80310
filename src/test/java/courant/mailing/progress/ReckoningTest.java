package courant.mailing.progress;

import static org.assertj.core.api.Assertions.assertThat;

import courant.platform.sql.Sql;
import courant.post.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The quick count says what counting each row says, whatever became of the deliveries. */
@QuarkusTest
class ReckoningTest {
    @Inject
    DataSource database;

    @Test
    void every_state_is_counted_as_its_rows_are() {
        var mailing = mailing(100);
        step(mailing, 1, 20, "accepted", null);
        step(mailing, 21, 25, "rejected", null);
        step(mailing, 26, 28, "deferred", "now() + interval '1 hour'");
        step(mailing, 29, 31, "skipped", null);
        step(mailing, 32, 33, "uncertain", null);
        step(mailing, 34, 34, "uncertain", "now()");
        step(mailing, 35, 37, "queued", "now()");
        step(mailing, 38, 40, "handing", null);
        hold(mailing, 35 + 3, 45);
        pass(mailing, 45);
        assertThat(quick(mailing, null).counts())
                .isEqualTo(Counts.of(mailing, database))
                .isEqualTo(new Counts(58, 5, 3, 20, 3, 5, 3, 3));
    }

    @Test
    void what_left_the_line_since_the_last_count_is_all_that_is_counted_anew() {
        var mailing = mailing(50);
        var first = quick(mailing, null);
        assertThat(first.counts().queued()).isEqualTo(50);
        step(mailing, 1, 10, "accepted", null);
        pass(mailing, 10);
        var second = quick(mailing, first);
        assertThat(second.counts()).isEqualTo(Counts.of(mailing, database));
        assertThat(second.line()).isEqualTo(40);
        step(mailing, 11, 50, "accepted", null);
        pass(mailing, 50);
        assertThat(quick(mailing, second).counts()).isEqualTo(Counts.of(mailing, database));
    }

    @Test
    void what_a_journal_knew_of_a_restored_database_is_counted_where_it_stands_in_the_line() {
        var mailing = mailing(10);
        step(mailing, 3, 5, "accepted", null);
        var first = quick(mailing, null);
        assertThat(first.counts()).isEqualTo(Counts.of(mailing, database));
        assertThat(first.whole()).isFalse();
    }

    private Reckoning quick(long mailing, Reckoning before) {
        return Reckoning.of(mailing, before, database).orElseThrow();
    }

    private long mailing(int recipients) {
        var post = Drafts.draft("Counted", "Text");
        var mailing = number("""
                insert into mailing (newsletter_id, post_id, title, state, due_at, local_time, zone, candidates, started_at)
                values (?, ?, 'Counted', 'paused', now(), now(), 'UTC', ?, now()) returning id
                """, post.newsletter.id, post.id, recipients);
        Sql.update(database, """
                insert into delivery (mailing_id, subscriber_id, newsletter_id, email)
                select ?, -n, ?, 'r' || n || '@example.net' from generate_series(1, ?) n order by n
                """, mailing, post.newsletter.id, recipients);
        Sql.update(database, """
                insert into mailing_front (mailing_id, passed, last)
                select mailing_id, min(id) - 1, max(id) from delivery where mailing_id = ? group by mailing_id
                """, mailing);
        return mailing;
    }

    /** What became of the recipients between these two, both among them. */
    private void step(long mailing, int from, int to, String state, String due) {
        Sql.update(
                database,
                "update delivery set state = ?, due_at = " + due
                        + " where mailing_id = ? and -subscriber_id between ? and ?",
                state,
                mailing,
                from,
                to);
    }

    private void hold(long mailing, int from, int to) {
        Sql.update(database, """
                insert into claim (node_id, mailing_id, deliveries)
                select 0, mailing_id, array_agg(id) from delivery where mailing_id = ? and -subscriber_id between ? and ? group by mailing_id
                """, mailing, from, to);
    }

    private void pass(long mailing, int recipient) {
        Sql.update(database, """
                update mailing_front f set passed = d.id from delivery d
                where d.mailing_id = f.mailing_id and f.mailing_id = ? and d.subscriber_id = ?
                """, mailing, -recipient);
    }

    private long number(String sql, Object... values) {
        return List.copyOf(Sql.list(database, sql, row -> row.getLong(1), values))
                .getFirst();
    }
}
