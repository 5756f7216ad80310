package courant.subscriber.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import courant.mailing.Readers;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.Post;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four readers, r1 to r4, and who of them is meant. */
@QuarkusTest
class SegmentSqlTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @Inject
    Readers readers;

    @Inject
    SegmentSql segments;

    private final Post post = Drafts.draft("Segments", "Text");
    private Newsletter newsletter;
    private String domain;

    @BeforeEach
    void four_readers() {
        newsletter = post.newsletter;
        domain = readers.of(newsletter.id, 4);
        set("r1", "tags = '{red,green}', locale = 'de', attributes = '{\"city\": \"Ulm\", \"age\": 44}'");
        set("r2", "tags = '{green}', locale = 'de-AT', attributes = '{\"city\": \"ULM\", \"age\": \"9\"}'");
        set("r3", "attributes = '{\"city\": \"Neu-Ulm\", \"age\": \"old\", \"since\": \"2024-05-01\"}'");
        set("r4", "locale = 'den', attributes = '{\"city\": null}'");
    }

    @Test
    void tags_are_had_or_not() {
        assertThat(meant("{'tag': 'green'}")).containsExactly("r1", "r2");
        assertThat(meant("{'not': {'tag': 'green'}}")).containsExactly("r3", "r4");
        assertThat(meant("{'all': [{'tag': 'green'}, {'not': {'tag': 'red'}}]}"))
                .containsExactly("r2");
        assertThat(meant("{'any': [{'tag': 'red'}, {'attribute': 'city', 'is': 'neu-ulm'}]}"))
                .containsExactly("r1", "r3");
        assertThat(meant("{'tag': 'red!; drop table subscriber; --'}")).isEmpty();
    }

    @Test
    void attributes_are_compared_as_people_would_and_what_is_unknown_is_never_meant_by_accident() {
        assertThat(meant("{'attribute': 'city', 'is': 'ulm'}")).containsExactly("r1", "r2");
        assertThat(meant("{'not': {'attribute': 'city', 'is': 'ulm'}}")).containsExactly("r3", "r4");
        assertThat(meant("{'attribute': 'city', 'contains': 'ULM'}")).containsExactly("r1", "r2", "r3");
        assertThat(meant("{'attribute': 'city', 'contains': '%'}")).isEmpty();
        assertThat(meant("{'attribute': 'city', 'beginsWith': 'neu'}")).containsExactly("r3");
        assertThat(meant("{'attribute': 'city', 'known': false}")).containsExactly("r4");
        assertThat(meant("{'attribute': 'age', 'above': 10}")).containsExactly("r1");
        assertThat(meant("{'attribute': 'age', 'below': '10'}")).containsExactly("r2");
        assertThat(meant("{'attribute': 'since', 'below': '2025-01-01'}")).containsExactly("r3");
        assertThat(meant("{'not': {'attribute': 'age', 'above': 10}}")).containsExactly("r2", "r3", "r4");
    }

    @Test
    void a_language_is_also_its_kinds() {
        assertThat(meant("{'language': 'de'}")).containsExactly("r1", "r2");
        assertThat(meant("{'language': 'de-AT'}")).containsExactly("r2");
        assertThat(meant("{'not': {'language': 'de'}}")).containsExactly("r3", "r4");
    }

    @Test
    void days_begin_on_the_newsletters_calendar() {
        joined("r1", "2026-03-28T22:30:00Z");
        joined("r2", "2026-03-28T23:30:00Z");
        assertThat(meant("{'joined': {'since': '2026-03-29'}}")).containsExactly("r2", "r3", "r4");
        assertThat(meant("{'joined': {'before': '2026-03-29'}}")).containsExactly("r1");
        assertThat(meant("{'joined': {'lastDays': 1}}")).containsExactly("r3", "r4");
        assertThat(meant("{'not': {'joined': {'lastDays': 1}}}")).containsExactly("r1", "r2");
    }

    @Test
    void another_newsletter_is_read_or_not() {
        var other = Drafts.draft("Other", "Text").newsletter;
        Sql.update(
                database,
                "insert into subscription (newsletter_id, subscriber_id, status) select ?, id, 'active' from subscriber where email = ?",
                other.id,
                "r2@" + domain);
        assertThat(meant("{'newsletter': '" + other.slug + "'}")).containsExactly("r2");
        assertThat(meant("{'newsletter': 'nothing'}")).isEmpty();
        assertThat(meant("{'everyone': true}")).containsExactly("r1", "r2", "r3", "r4");
    }

    @Test
    void who_got_a_post_and_who_joined_since_is_what_the_ledger_says() {
        assertThat(meant("{'joinedSinceLastPost': true}")).hasSize(4);
        var mailing = Sql.one(database, """
                        insert into mailing (newsletter_id, post_id, title, state, due_at, local_time, zone, started_at)
                        values (?, ?, 'It', 'sent', now(), localtimestamp, 'UTC', '2026-06-01') returning id""", row -> row.getLong(1), newsletter.id, post.id)
                .orElseThrow();
        delivered(mailing, "r1", "accepted");
        delivered(mailing, "r2", "rejected");
        joined("r1", "2026-05-01T00:00:00Z");
        joined("r2", "2026-05-01T00:00:00Z");
        assertThat(meant("{'got': " + post.id + "}")).containsExactly("r1");
        assertThat(meant("{'not': {'got': " + post.id + "}}")).containsExactly("r2", "r3", "r4");
        assertThat(meant("{'joinedSinceLastPost': true}")).containsExactly("r3", "r4");
    }

    private List<String> meant(String json) {
        try {
            var segment = SegmentJson.read(JSON.readTree(json.replace('\'', '"').replace('!', '\'')));
            var predicate = segments.of(segment, ZoneId.of("Europe/Berlin"));
            var values = new ArrayList<Object>(List.of(newsletter.id));
            values.addAll(predicate.values());
            return Sql.list(
                    database,
                    "select split_part(s.email, '@', 1) from subscription sub join subscriber s on s.id = sub.subscriber_id"
                            + " where sub.newsletter_id = ? and " + predicate.sql() + " order by 1",
                    row -> row.getString(1),
                    values.toArray());
        } catch (java.io.IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private void set(String reader, String columns) {
        Sql.update(database, "update subscriber set " + columns + " where email = ?", reader + "@" + domain);
    }

    private void joined(String reader, String time) {
        Sql.update(
                database,
                "update subscription set confirmed_at = ?::timestamptz where subscriber_id = (select id from subscriber where email = ?)",
                time,
                reader + "@" + domain);
    }

    private void delivered(long mailing, String reader, String state) {
        Sql.update(
                database,
                "insert into delivery (mailing_id, subscriber_id, newsletter_id, email, state) select ?, id, ?, email, ? from subscriber where email = ?",
                mailing,
                newsletter.id,
                state,
                reader + "@" + domain);
    }
}
