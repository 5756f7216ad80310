package courant.mailing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While the audience is frozen, with a database that loses a recipient or takes its time over one. */
@QuarkusTest
class FreezeTest extends OwnPost {
    @Inject
    Inbox inbox;

    @AfterEach
    void the_database_is_itself_again() {
        Sql.update(database, "drop trigger if exists test_freeze on delivery");
    }

    @Test
    void where_one_recipient_got_lost_nobody_is_mailed_and_the_page_says_why() {
        var domain = readers.of(post.newsletter.id, 20);
        atRecipient("r7@" + domain, "return null;");
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "failed");
        assertThat(view(mailing).getString("reason"))
                .contains("do not add up: 20 candidates, 19 deliveries, 0 excluded");
        assertThat(count("select count(*) from delivery where mailing_id = ?", mailing))
                .isZero();
        assertThat(inbox.newest("@" + domain, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void while_it_lasts_readers_come_change_and_go_without_waiting_and_do_not_count() throws Exception {
        var domain = readers.of(post.newsletter.id, 20);
        atRecipient("r7@" + domain, "perform pg_advisory_xact_lock(4711); return new;");
        long mailing;
        try (var slow = database.getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(4711)");
            mailing = schedule(Map.of("at", "now"));
            untilState(mailing, "preparing");
            await().until(() ->
                    count("select count(*) from pg_locks where locktype = 'advisory' and not granted and ? > 0", 1)
                            > 0);

            join("late@" + domain);
            readers.set("late@" + domain, "active");
            withoutWaiting("update subscriber set name = 'New' where email = '%s'".formatted("r3@" + domain));
            withoutWaiting(
                    "update subscription set status = 'unsubscribed' where subscriber_id = (select id from subscriber where email = '%s')"
                            .formatted("r4@" + domain));
            withoutWaiting(
                    "insert into suppression (email, reason) values ('%s', 'complaint')".formatted("r5@" + domain));
            slow.rollback();
        }
        untilState(mailing, "sent");
        assertThat(view(mailing).getInt("candidates")).isEqualTo(20);
        assertThat(view(mailing).getInt("counts.accepted")).isEqualTo(18);
        assertThat(view(mailing).getInt("counts.skipped")).isEqualTo(2);
        assertThat(inbox.newest("late@" + domain, Long.MAX_VALUE, 10))
                .noneMatch(it -> it.subject().startsWith("For "));
    }

    @Test
    void what_a_post_asks_for_of_a_reader_is_frozen_with_it_and_stands_in_the_mail() {
        var domain = readers.of(post.newsletter.id, 2);
        Sql.update(
                database,
                "update subscriber set attributes = '{\"Home Town\": \"Ulm\", \"shoe\": 44, \"odd\": [1]}' where email = ?",
                "r1@" + domain);
        Sql.update(
                database,
                "update post set body = 'In {{attribute.home_town|your town}} at {{attribute.odd|noon}}' where id = ?",
                post.id);
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        var kept = Sql.list(
                database,
                "select coalesce(attributes::text, '-') from delivery where mailing_id = ? order by email",
                row -> row.getString(1),
                mailing);
        assertThat(kept).containsExactlyInAnyOrder("{\"home_town\": \"Ulm\"}", "-");
        assertThat(text("r1@" + domain)).contains("In Ulm at noon");
    }

    @Test
    void the_deliveries_of_a_deleted_mailing_go_with_it() {
        readers.of(post.newsletter.id, 3);
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        assertThat(deliveries(mailing)).isEqualTo(3);
        Sql.update(database, "delete from mailing where id = ?", mailing);
        assertThat(deliveries(mailing)).isZero();
    }

    private long deliveries(long mailing) {
        return Sql.one(database, "select count(*) from delivery where mailing_id = ?", row -> row.getLong(1), mailing)
                .orElseThrow();
    }

    private String text(String address) {
        return Sql.one(
                        database,
                        "select raw from inbox_message where recipient = ?",
                        row -> new String(row.getBytes(1), StandardCharsets.UTF_8),
                        address)
                .orElseThrow()
                .replace("=\r\n", "");
    }

    private void join(String address) {
        var asked = System.nanoTime();
        api().contentType(ContentType.JSON)
                .body(Map.of("email", address, "newsletters", List.of(post.newsletter.slug)))
                .post("/api/v1/subscribers")
                .then()
                .statusCode(201);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
    }

    private void withoutWaiting(String change) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local lock_timeout = '2s'");
            statement.execute(change);
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(change, e);
        }
    }

    private void atRecipient(String address, String deed) {
        Sql.update(database, """
                create or replace function test_freeze() returns trigger language plpgsql as $$
                begin if new.email = '%s' then %s end if; return new; end $$
                """.formatted(address, deed));
        Sql.update(
                database,
                "create trigger test_freeze before insert on delivery for each row execute function test_freeze()");
    }

    private int count(String sql, Object value) {
        return Sql.one(database, sql, row -> row.getInt(1), value).orElseThrow();
    }
}
