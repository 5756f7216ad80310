package courant.inbound.reading;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.inbound.MailServer;
import courant.inbound.Mails;
import courant.mail.MessageIds;
import courant.mailing.Readers;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.Post;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replies on their way from a real IMAP server to the figures of a post and the end of a subject test. */
@QuarkusTest
class ReadMailboxesTest {
    @Inject
    DataSource database;

    @Inject
    Readers readers;

    final Post post = Drafts.draft("A question", "Do you like it?");
    private MailServer server;
    private long mailbox;

    @BeforeEach
    void setUp() {
        server = new MailServer();
        var slug = Sql.one(
                        database,
                        "select slug from newsletter where id = ?",
                        row -> row.getString(1),
                        post.newsletter.id)
                .orElseThrow();
        mailbox = api().contentType("application/json")
                .body(Map.of(
                        "name",
                        "mailbox " + Studio.word(),
                        "host",
                        "127.0.0.1",
                        "port",
                        server.port(),
                        "encryption",
                        "none",
                        "username",
                        MailServer.NAME,
                        "password",
                        MailServer.PASSWORD,
                        "newsletters",
                        List.of(slug)))
                .post("/api/v1/mailboxes")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        untilRead();
    }

    @AfterEach
    void close() {
        api().delete("/api/v1/mailboxes/" + mailbox);
        server.close();
    }

    @Test
    void each_delivery_is_answered_once_and_what_machines_or_strangers_write_is_not_counted() {
        var mailing = mailed(3);
        var ids = ids(mailing);
        var own = "news@own.example";
        Sql.update(database, "update newsletter set reply_to = ? where id = ?", own, post.newsletter.id);
        server.arrives(Mails.reply(ids.get(0)));
        server.arrives(Mails.reply(ids.get(0)));
        server.arrives(Mails.reply("own@elsewhere.example", "References: <other@example.org>\n <" + ids.get(1) + ">"));
        server.arrives(Mails.reply(ids.get(2), "Auto-Submitted: auto-replied"));
        server.arrives(Mails.reply(ids.get(2)).replace("ada@example.net", own));
        server.arrives(Mails.reply(forged(ids.get(0), ids.get(2))));
        readAnew();
        assertThat(replies()).isEqualTo(2);
        server.arrives(Mails.reply(ids.get(1)));
        server.arrives(Mails.reply(ids.get(2)));
        readAnew();
        assertThat(replies()).isEqualTo(3);
        assertThat(Sql.list(
                        database, "select mark from reply_mark where mailing_id = ?", row -> row.getString(1), mailing))
                .hasSize(3)
                .allMatch(it -> it.matches("[a-z2-7]{16}"));
    }

    @Test
    void a_folder_with_new_numbers_begins_at_its_end_and_counts_nothing_twice() {
        var ids = ids(mailed(2));
        server.arrives(Mails.reply(ids.get(0)));
        readAnew();
        Sql.update(database, "update mailbox_place set uid_validity = uid_validity - 1 where mailbox_id = ?", mailbox);
        server.arrives(Mails.reply(ids.get(1)));
        readAnew();
        assertThat(replies()).as("it lay there when the numbers changed").isEqualTo(1);
        server.arrives(Mails.reply(ids.get(1)));
        readAnew();
        assertThat(replies()).isEqualTo(2);
    }

    @Test
    void replies_to_a_reader_who_is_not_counted_and_after_a_month_are_not_counted() {
        var mailing = mailed(2);
        var ids = ids(mailing);
        uncounted(mailing, true);
        server.arrives(Mails.reply(ids.get(0)));
        readAnew();
        assertThat(replies()).isZero();
        uncounted(mailing, false);
        Sql.update(database, "update mailing set started_at = now() - interval '31 days' where id = ?", mailing);
        server.arrives(Mails.reply(ids.get(1)));
        readAnew();
        assertThat(replies()).isZero();
    }

    @Test
    void replies_decide_between_subjects_by_their_share() {
        readers.of(post.newsletter.id, 10);
        var test = Map.of("subjects", List.of("One", "Two"), "share", 40, "decide", "replies", "after", "PT1H");
        var mailing = schedule(Map.of("at", "now", "subjectTest", test));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> number(
                                "select count(*)::int from delivery where mailing_id = ? and state = 'accepted'",
                                mailing)
                        == 4);
        var ofTwo = number("select min(id)::int from delivery where mailing_id = ? and variant = 1", mailing);
        server.arrives(Mails.reply(id(mailing, ofTwo)));
        readAnew();
        api().get("/api/v1/mailings/" + mailing + "/subject-test")
                .then()
                .body("decide", equalTo("replies"))
                .body("subjects[1].replies", equalTo(1))
                .body("subjects[0].replies", equalTo(0));
        assertThat(Studio.page("/studio/mailings/" + mailing)).contains("Answered", "Replies decide");

        fail("The mailbox was away.");
        Sql.update(database, "update subject_test set decide_at = now() where mailing_id = ?", mailing);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> api().get("/api/v1/mailings/" + mailing)
                        .then()
                        .body("reason", containsString("The mailbox was away. Choose the subject")));
        readAnew();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> api().get("/api/v1/mailings/" + mailing + "/subject-test")
                        .then()
                        .body("winner", equalTo(1))
                        .body("ended", equalTo("replies")));
    }

    @Test
    void where_no_mailbox_is_read_replies_cannot_decide_and_the_form_says_why() {
        assertThat(Studio.page("/studio/posts/" + post.id + "/send")).contains("value=\"replies\">");
        fail("The mailbox was away.");
        var test = Map.of("subjects", List.of("One", "Two"), "share", 40, "decide", "replies");
        api().contentType("application/json")
                .body(Map.of("at", "2033-03-27T09:00", "subjectTest", test))
                .put("/api/v1/posts/" + post.id + "/schedule")
                .then()
                .statusCode(422)
                .body("detail", containsString("Replies cannot be read since"));
        assertThat(Studio.page("/studio/posts/" + post.id + "/send"))
                .contains("value=\"replies\" disabled", "The mailbox was away.");
        api().delete("/api/v1/mailboxes/" + mailbox).then().statusCode(204);
        assertThat(Studio.page("/studio/posts/" + post.id + "/send"))
                .contains("Replies to this newsletter are not read");
    }

    @Test
    void a_mailbox_that_cannot_be_read_says_since_when_and_why_and_is_asked_less_and_less() {
        server.close();
        readAgain();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> api().get("/api/v1/mailboxes/" + mailbox)
                        .then()
                        .body("fault", containsString("takes no connections")));
        assertThat(Studio.page("/studio/settings/replies")).contains("Cannot be read since", "takes no connections");
        assertThat(pause()).isLessThanOrEqualTo(60);
        Sql.update(database, "update mailbox_place set failures = 5, due_at = now() where mailbox_id = ?", mailbox);
        await().atMost(Duration.ofSeconds(20)).until(() -> pause() > 25 * 60);
        assertThat(pause()).isLessThanOrEqualTo(32 * 60);
    }

    private void uncounted(long mailing, boolean is) {
        Sql.update(
                database,
                "update subscriber set uncounted = ? where id in (select subscriber_id from delivery where mailing_id = ?)",
                is,
                mailing);
    }

    private int pause() {
        return number(
                "select coalesce(max(extract(epoch from due_at - now())), 0)::int from mailbox_place where mailbox_id = ? and failures in (1, 6)",
                mailbox);
    }

    private int number(String sql, long id) {
        return Sql.one(database, sql, row -> row.getInt(1), id).orElse(0);
    }

    private void fail(String why) {
        Sql.update(
                database,
                "update mailbox_place set failing_since = now(), failures = 1, fault = ?, due_at = now() + interval '1 hour' where mailbox_id = ?",
                why,
                mailbox);
    }

    private void readAnew() {
        readAgain();
        untilRead();
    }

    private void readAgain() {
        Sql.update(
                database,
                "update mailbox_place set read_at = null, due_at = now(), turn = turn + 1 where mailbox_id = ?",
                mailbox);
    }

    private void untilRead() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number(
                                "select count(*)::int from mailbox_place where mailbox_id = ? and read_at is not null",
                                mailbox)
                        == 1);
    }

    private int replies() {
        return number(
                "select coalesce(sum(c.replies), 0)::int from mailing m join reply_count c on c.mailing_id = m.id where m.post_id = ?",
                post.id);
    }

    private long mailed(int to) {
        readers.of(post.newsletter.id, to);
        var mailing = schedule(Map.of("at", "now"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api().get("/api/v1/mailings/" + mailing)
                        .then()
                        .extract()
                        .jsonPath()
                        .getString("state")
                        .equals("sent"));
        return mailing;
    }

    private long schedule(Map<String, ?> form) {
        return api().contentType("application/json")
                .body(form)
                .put("/api/v1/posts/" + post.id + "/schedule")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("mailing");
    }

    /** As the deliveries' own list says them. */
    private static List<String> ids(long mailing) {
        return api().get("/api/v1/mailings/" + mailing + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.messageId");
    }

    private String id(long mailing, long delivery) {
        return ids(mailing).stream()
                .filter(it -> MessageIds.read(it).orElseThrow().delivery() == delivery)
                .findFirst()
                .orElseThrow();
    }

    /** What a reader could make of the id of their own mail for somebody else's. */
    private static String forged(String own, String other) {
        var mine = own.split("\\.", 3);
        return mine[0] + "." + other.split("\\.", 3)[1] + "." + mine[2];
    }
}
