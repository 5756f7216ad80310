package courant.transfer;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.subscriber.Act;
import courant.subscriber.Consent;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.Suppression;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportTest {
    private static final String PATH = "/api/v1/imports/subscribers?newsletter=";

    @Inject
    DataSource database;

    @Inject
    ResumeImportsJob resume;

    private final Newsletter newsletter = Readers.newsletter();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everybody_in_the_file_is_active_at_once_and_their_consent_is_kept() {
        var done = imported("email,name\n" + address("a") + ",Ada\n" + address("b") + ",\n");
        assertThat(done.getString("state")).isEqualTo("finished");
        counts(done, 2, 2, 0, 0, 0);
        assertThat(Readers.standing(newsletter, address("a"))).isEqualTo(Standing.ACTIVE);
        var consent = QuarkusTransaction.requiringNew()
                .call(() -> Consent.of(
                                Subscriber.byEmail(address("a")).orElseThrow().id())
                        .getFirst());
        assertThat(consent.act).isEqualTo(Act.IMPORTED);
        assertThat(consent.source).startsWith("import ");
        assertThat(consent.email).isEqualTo(address("a"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_better_one_updates() {
        imported("email,name,tags\n" + address("a") + ",Ada,math\n" + address("b") + ",Bob,\n");
        counts(imported("email,name,tags\n" + address("A") + ",Ada,math\n" + address("b") + ",,\n"), 2, 0, 0, 2, 0);
        counts(
                imported("email,name,tags\n" + address("a") + ",Ada L.,poetry\n" + address("b") + ",Bob,\n"),
                2,
                0,
                1,
                1,
                0);
        var reader = QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byEmail(address("a")).orElseThrow());
        assertThat(reader.name).isEqualTo("Ada L.");
        assertThat(reader.tags).containsExactly("math", "poetry");
    }

    @Test
    void who_left_bounced_complained_or_is_suppressed_stays_out_and_each_is_named() {
        var left = Readers.reader(newsletter, Standing.UNSUBSCRIBED).email;
        var bounced = Readers.reader(newsletter, Standing.BOUNCED).email;
        var complained = Readers.reader(newsletter, Standing.COMPLAINED).email;
        var pending = Readers.reader(newsletter, Standing.PENDING).email;
        QuarkusTransaction.requiringNew().run(() -> Suppression.add(address("s"), "asked", Instant.now()));
        var done = imported(String.join("\n", "email", left, bounced, complained, pending, address("s"), address("n")));
        counts(done, 6, 1, 1, 0, 4);
        assertThat(done.getList("skipped.row", Integer.class)).containsExactly(2, 3, 4, 6);
        assertThat(done.getString("skipped[0].reason")).contains("left");
        assertThat(done.getString("skipped[1].reason")).contains("does not take mail");
        assertThat(done.getString("skipped[2].reason")).contains("spam");
        assertThat(done.getString("skipped[3].reason")).contains("never mailed");
        assertThat(Readers.standing(newsletter, left)).isEqualTo(Standing.UNSUBSCRIBED);
        assertThat(Readers.standing(newsletter, bounced)).isEqualTo(Standing.BOUNCED);
        assertThat(Readers.standing(newsletter, pending)).isEqualTo(Standing.ACTIVE);
        assertThat(Readers.known(address("s"))).isFalse();
    }

    @Test
    void addresses_in_other_letters_are_taken_and_matched_like_others() {
        QuarkusTransaction.requiringNew().run(() -> Suppression.add("öl-" + address("s"), "asked", Instant.now()));
        var done = imported(String.join(
                "\n",
                "email",
                "jörg-" + address("a"),
                "J\u00d6RG-" + address("a"),
                "ÖL-" + address("s"),
                "«x»@example.org"));
        counts(done, 4, 1, 0, 0, 3);
        assertThat(done.getList("skipped.row", Integer.class)).containsExactly(3, 4, 5);
        assertThat(Readers.standing(newsletter, "jörg-" + address("a"))).isEqualTo(Standing.ACTIVE);
        assertThat(Readers.known("öl-" + address("s"))).isFalse();
    }

    @Test
    void a_reader_of_another_newsletter_is_updated_by_a_subscription() {
        var reader = Readers.reader(Readers.newsletter("Other"), Standing.UNSUBSCRIBED).email;
        counts(imported("email\n" + reader), 1, 0, 1, 0, 0);
        assertThat(Readers.standing(newsletter, reader)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void each_row_is_accounted_for() {
        var done = imported(
                "email;name\n" + address("a") + ";Ada\nnobody;N\n" + address("A") + ";Again\n;\nx@example.org;1;2\n");
        counts(done, 5, 1, 0, 0, 4);
        assertThat(done.getList("skipped.row", Integer.class)).containsExactly(3, 4, 5, 6);
        assertThat(done.getString("skipped[0].email")).isEqualTo("nobody");
        assertThat(done.getString("skipped[1].reason")).contains("row 2");
    }

    @Test
    void a_file_that_is_no_list_fails_with_a_reason_and_nothing_is_done() {
        var done = imported("name,town\nAda,London");
        assertThat(done.getString("state")).isEqualTo("failed");
        assertThat(done.getString("reason")).contains("No column with addresses");
        var broken =
                imported("email,name\n" + address("a") + ",Ada\n" + address("b") + ",\"Bob\n" + address("c") + ",Carl");
        assertThat(broken.getString("state")).isEqualTo("failed");
        assertThat(Readers.known(address("a"))).isFalse();
        assertThat(imported("").getString("reason")).contains("empty");
    }

    @Test
    void a_file_can_be_uploaded_as_a_form_does() {
        var id = api().multiPart(
                        "file", "readers.csv", ("email\n" + address("a")).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(PATH + newsletter.slug)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        counts(finished(id), 1, 1, 0, 0, 0);
    }

    @Test
    void what_cannot_begin_is_told_at_once() {
        api().contentType("text/csv")
                .body("email\n")
                .post(PATH + "no-such")
                .then()
                .statusCode(422);
        api().get("/api/v1/imports/999999999").then().statusCode(404).body("detail", containsString("999999999"));
    }

    @Test
    void an_import_whose_node_was_killed_is_taken_on_where_it_stood() {
        var file = "email\n" + addresses(25_000);
        var id = Sql.one(database, """
                        insert into subscriber_import (newsletter_id, claim, node_beat_at)
                        values (?, 1, now() - interval '2 minutes') returning id
                        """, row -> row.getLong(1), newsletter.id).orElseThrow();
        Sql.update(
                database,
                "insert into subscriber_import_piece values (?, 0, ?)",
                id,
                file.getBytes(StandardCharsets.UTF_8));
        Sql.update(
                database, "insert into subscriber_import_row (import_id, row, email) values (?, 2, 'half-done')", id);
        resume.resume();
        counts(finished(id), 25_000, 25_000, 0, 0, 0);
        var rest = Sql.one(database, """
                select (select count(*) from subscriber_import_piece where import_id = ?)
                    + (select count(*) from subscriber_import_row where import_id = ?)
                """, row -> row.getInt(1), id, id);
        assertThat(rest).hasValue(0);
    }

    @Test
    void two_imports_of_the_same_people_at_once_lose_nobody() {
        var file = "email\n" + addresses(5_000);
        var first = sent(file);
        var second = sent(file);
        var created = finished(first).getInt("created") + finished(second).getInt("created");
        assertThat(created).isEqualTo(5_000);
        assertThat(finished(first).getInt("created") + finished(first).getInt("unchanged"))
                .isEqualTo(5_000);
    }

    private String address(String mailbox) {
        return mailbox + "-" + mark + "@example.org";
    }

    private String addresses(int count) {
        return IntStream.range(0, count).mapToObj(it -> address("r" + it)).collect(Collectors.joining("\n"));
    }

    private JsonPath imported(String csv) {
        return finished(sent(csv));
    }

    private long sent(String csv) {
        return api().contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(PATH + newsletter.slug)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static JsonPath finished(long id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api().get("/api/v1/imports/" + id).jsonPath(),
                        it -> !"running".equals(it.getString("state")));
    }

    private static void counts(JsonPath done, int rows, int created, int updated, int unchanged, int skipped) {
        assertThat(done.getInt("rows")).as("rows").isEqualTo(rows);
        assertThat(done.getInt("created")).as("created").isEqualTo(created);
        assertThat(done.getInt("updated")).as("updated").isEqualTo(updated);
        assertThat(done.getInt("unchanged")).as("unchanged").isEqualTo(unchanged);
        assertThat(done.getInt("skippedCount")).as("skipped").isEqualTo(skipped);
        assertThat(done.getList("skipped")).hasSize(skipped);
    }
}
