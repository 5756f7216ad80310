package courant.insight.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import courant.insight.mailed.Mailed;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.Post;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JudgingTest {
    @Inject
    DataSource database;

    @Inject
    Judging judging;

    @Inject
    CountingJobs jobs;

    @Inject
    Clicks clicks;

    @Inject
    KeptClicks kept;

    final Post post = Drafts.draft("Counted", "Hello");
    long mailing;
    List<Long> deliveries;

    @BeforeEach
    void mail() {
        update("update newsletter set counts_opens = true, counts_clicks = true where id = ?", post.newsletter.id);
        mailing = Mailed.of(post.newsletter.id, post.id, database, "accepted 4");
        update("update delivery set changed_at = now() - interval '1 hour' where mailing_id = ?", mailing);
        deliveries = Sql.list(
                database, "select id from delivery where mailing_id = ? order by id", row -> row.getLong(1), mailing);
        update("""
                insert into counted_mailing (mailing_id, opens, clicks, keeps, key)
                values (?, true, true, true, sha256('a key'))
                """, mailing);
        update("""
                insert into counted_link (mailing_id, link, address)
                select ?, n, 'https://example.org/' || n from generate_series(1, 4) n
                """, mailing);
    }

    @Test
    void a_reader_counts_once_and_each_click_counts() {
        hit(0, 1, 100);
        hit(0, 1, 60);
        hit(1, 1, 60);
        hit(1, 2, 200);
        judge();
        assertThat(clicks.attention(post.id)).extracting("clicked", "opened").containsExactly(2L, 0L);
        assertThat(clicks.links(post.id))
                .extracting("address", "readers", "clicks", "machines")
                .startsWith(tuple("https://example.org/1", 2L, 3L, 0L), tuple("https://example.org/2", 1L, 1L, 0L));
        hit(0, 1, 40);
        judge();
        assertThat(clicks.attention(post.id).clicked()).isEqualTo(2);
    }

    @Test
    void a_subject_test_is_told_how_many_clicked_in_each_variant() {
        update(
                "update delivery set variant = case when id = ? then 1 else 0 end where mailing_id = ?",
                deliveries.get(2),
                mailing);
        for (var delivery : List.of(0, 1, 2)) hit(delivery, 1, 60);
        judge();
        assertThat(clicks.byVariant(mailing).values()).containsExactlyInAnyOrder(2L, 1L);
    }

    @Test
    void who_asks_for_three_links_within_seconds_is_a_machine() {
        for (var link : List.of(0, 1, 2, 3)) hit(0, link, 60 + link);
        judge();
        assertThat(clicks.attention(post.id))
                .extracting("clicked", "opened", "machineClicks", "machineOpens")
                .containsExactly(0L, 0L, 3L, 1L);
    }

    @Test
    void two_links_in_a_while_are_a_person() {
        hit(0, 1, 60);
        hit(0, 2, 55);
        judge();
        assertThat(clicks.attention(post.id).clicked()).isEqualTo(1);
    }

    @Test
    void nobody_reads_within_seconds_of_delivery() {
        update("update delivery set changed_at = now() - interval '62 seconds' where mailing_id = ?", mailing);
        hit(0, 1, 60);
        hit(1, 1, 40);
        judge();
        assertThat(clicks.attention(post.id))
                .extracting("clicked", "machineClicks")
                .containsExactly(1L, 1L);
    }

    @Test
    void what_came_within_the_last_seconds_waits_since_more_may_follow() {
        hit(0, 1, 5);
        judge();
        assertThat(clicks.attention(post.id).clicked()).isZero();
    }

    @Test
    void who_does_not_want_it_and_what_is_not_wanted_is_not_counted() {
        var reader = reader(true);
        update("update delivery set subscriber_id = ? where id = ?", reader, deliveries.getFirst());
        hit(0, 1, 60);
        judge();
        update("update newsletter set counts_opens = false where id = ?", post.newsletter.id);
        hit(1, 0, 60);
        judge();
        assertThat(clicks.attention(post.id)).extracting("clicked", "opened").containsExactly(0L, 0L);
    }

    @Test
    void who_clicked_is_kept_only_where_the_author_says_so() {
        var reader = reader(false);
        update("update delivery set subscriber_id = ? where id = ?", reader, deliveries.getFirst());
        hit(0, 1, 100);
        judge();
        assertThat(kept.of(reader, 10)).isEmpty();
        update("update newsletter set keeps_clicks = true where id = ?", post.newsletter.id);
        hit(0, 1, 60);
        hit(0, 1, 50);
        judge();
        assertThat(kept.of(reader, 10))
                .extracting("title", "address", "times")
                .containsExactly(tuple("Mailed", "https://example.org/1", 2));
        update("delete from subscriber where id = ?", reader);
        assertThat(kept.of(reader, 10)).isEmpty();
    }

    @Test
    void after_thirty_days_nobody_can_say_whose_clicks_they_were() {
        hit(0, 1, 60);
        judge();
        update("update counted_mailing set since = now() - interval '31 days' where mailing_id = ?", mailing);
        jobs.forget();
        assertThat(count("select count(*) from mark where mailing_id = ?")).isZero();
        assertThat(count("select count(*) from counted_mailing where key is not null and mailing_id = ?"))
                .isZero();
        hit(0, 1, 60);
        judge();
        assertThat(clicks.links(post.id).getFirst())
                .extracting("readers", "clicks")
                .containsExactly(1L, 2L);
    }

    private void hit(int delivery, int link, int secondsAgo) {
        update("""
                insert into hit (mailing_id, delivery_id, link, machine, proxy, at)
                values (?, ?, ?, false, false, now() - make_interval(secs => ?))
                """, mailing, deliveries.get(delivery), link, secondsAgo);
    }

    private void judge() {
        await().until(() -> {
            judging.judge();
            return count(
                            "select count(*) from hit where not judged and at < now() - interval '20 seconds' and mailing_id = ?")
                    == 0;
        });
    }

    private long reader(boolean uncounted) {
        return Sql.one(
                        database,
                        "insert into subscriber (email, uncounted) values (?, ?) returning id",
                        row -> row.getLong(1),
                        Drafts.word() + "@example.org",
                        uncounted)
                .orElseThrow();
    }

    private long count(String sql) {
        return Sql.one(database, sql, row -> row.getLong(1), mailing).orElseThrow();
    }

    private void update(String sql, Object... values) {
        Sql.update(database, sql, values);
    }
}
