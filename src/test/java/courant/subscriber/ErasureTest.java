package courant.subscriber;

import static courant.account.Authors.api;
import static courant.account.Authors.browser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.platform.sql.Sql;
import courant.post.Drafts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends SubscriberCalls {
    @Inject
    DataSource database;

    @Inject
    Forgotten forgotten;

    @Test
    void nothing_that_says_who_it_was_stays_and_the_sums_still_add_up() {
        var email = Drafts.word() + "@example.net";
        var id = added(email);
        Sql.update(database, """
                insert into delivery (mailing_id, subscriber_id, newsletter_id, email, name, state, reply)
                values (-7, ?, 1, ?, 'Ada', 'rejected', '550 no ' || ?)""", id, email, email);
        Sql.update(database, """
                insert into attempt (mailing_id, delivery_id, state, reply)
                select mailing_id, id, state, reply from delivery where subscriber_id = ?""", id);
        api().delete(PATH + "/" + id).then().statusCode(204);
        assertThat(Sql.list(database, """
                        select coalesce(a.reply, 'nothing') from attempt a
                        join delivery d on d.mailing_id = a.mailing_id and d.id = a.delivery_id where d.subscriber_id = ?
                        """, row -> row.getString(1), id)).containsExactly("nothing");
        var kept = Sql.one(
                        database,
                        "select email || coalesce(name, '-') || coalesce(reply, '-') from delivery where subscriber_id = ?",
                        row -> row.getString(1),
                        id)
                .orElseThrow();
        assertThat(kept).isEqualTo("erased--");
        Sql.update(database, "delete from attempt where mailing_id = -7");
        Sql.update(database, "delete from delivery where subscriber_id = ?", id);
        for (var table : new String[] {"subscriber", "suppression", "consent"}) {
            assertThat(Sql.one(
                            database,
                            "select count(*) from " + table + " where lower(email) = ?",
                            row -> row.getLong(1),
                            email))
                    .contains(0L);
        }
    }

    @Test
    void neither_an_author_nor_a_file_brings_back_who_was_erased_but_they_themselves_can() {
        var email = Drafts.word() + "@example.net";
        api().delete(PATH + "/" + added(email)).then().statusCode(204);
        add(Map.of("email", email.toUpperCase(), "confirmed", true))
                .statusCode(409)
                .body("detail", containsString("erased"));
        var imported = api().contentType("text/csv")
                .body("email\n" + email + "\n")
                .post("/api/v1/imports/subscribers")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> api().get("/api/v1/imports/" + imported)
                        .then()
                        .body("state", equalTo("finished"))
                        .body("skippedCount", equalTo(1))
                        .body("skipped[0].reason", containsString("only they themselves")));
        assertThat(forgotten.of(email)).contains(false);
        QuarkusTransaction.requiringNew().run(() -> forgotten.release(email));
        assertThat(forgotten.of(email)).isEmpty();
    }

    @Test
    void who_was_suppressed_and_is_erased_stays_out_for_good() {
        var email = Drafts.word() + "@example.net";
        var id = added(email);
        api().contentType("application/json")
                .body(Map.of("reason", "asked by phone"))
                .put(PATH + "/" + id + "/suppression")
                .then()
                .statusCode(200)
                .body("status", equalTo("suppressed"));
        api().delete(PATH + "/" + id).then().statusCode(204);
        assertThat(forgotten.suppresses(email)).isTrue();
        QuarkusTransaction.requiringNew().run(() -> forgotten.release(email));
        assertThat(forgotten.suppresses(email)).isTrue();
    }

    @Test
    void a_dossier_holds_all_that_is_kept_and_suppressing_is_taken_back() {
        var email = Drafts.word() + "@example.net";
        var id = added(email);
        api().contentType("application/json").body(Map.of("tags", List.of("a"))).patch(PATH + "/" + id);
        api().contentType("application/json")
                .put(PATH + "/" + id + "/suppression")
                .then()
                .statusCode(200);
        api().delete(PATH + "/" + id + "/suppression").then().body("status", equalTo("active"));
        api().get(PATH + "/" + id + "/dossier")
                .then()
                .statusCode(200)
                .body("subscriber.email", equalTo(email))
                .body("consent[0].act", equalTo("added"))
                .body("changes[0].action", equalTo("unsuppress"))
                .body("changes[2].detail", containsString("tags"));
    }

    @Test
    void what_was_kept_of_clicks_is_in_the_dossier_and_in_the_history_and_goes_with_the_person() {
        var id = added(Drafts.word() + "@example.net");
        var post = Drafts.draft("Clicked", "Text");
        var mailing = Sql.one(database, """
                insert into mailing (newsletter_id, post_id, title, state, due_at, local_time, zone)
                values (?, ?, 'Clicked', 'sent', now(), now(), 'UTC') returning id
                """, row -> row.getLong(1), post.newsletter.id, post.id)
                .orElseThrow();
        Sql.update(database, "insert into counted_mailing values (?, false, true, true)", mailing);
        Sql.update(database, "insert into counted_link values (?, 1, 'https://example.org/boats')", mailing);
        Sql.update(database, "insert into kept_click values (?, ?, 1, now(), now(), 2)", id, mailing);
        api().get(PATH + "/" + id + "/dossier")
                .then()
                .body("clicks[0].address", equalTo("https://example.org/boats"))
                .body("clicks[0].times", equalTo(2));
        browser().get("/studio/subscribers/" + id).then().body(containsString("https://example.org/boats · 2 times"));
        api().delete(PATH + "/" + id).then().statusCode(204);
        assertThat(Sql.list(database, "select 1 from kept_click where subscriber_id = ?", row -> 1, id))
                .isEmpty();
    }

    private long added(String email) {
        return add(Map.of("email", email, "confirmed", true))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
