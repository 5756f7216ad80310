package courant.transfer;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import courant.mailing.Readers;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.transfer.csv.Guard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest {
    @Inject
    Readers readers;

    @Inject
    DataSource database;

    @Test
    void what_is_exported_is_imported_again_without_loss() {
        var newsletter = Drafts.newsletter();
        var other = Drafts.newsletter();
        var domain = readers.of(newsletter.id, 5, newsletter.slug);
        set("r1@" + domain, "name = '=1+1|''x', tags = tags || array['a, b', '\"c\"'], locale = 'de-AT'");
        set(
                "r2@" + domain,
                "name = '''-x', attributes = '{\"age\": 44, \"city\": \"Ulm, \\\"old\\\"\", \"odd\": [1, null]}'");
        set("r3@" + domain, "created_at = '2020-05-01T10:00:00Z', zone = 'Asia/Tokyo'");
        readers.set("r4@" + domain, "unsubscribed");
        readers.suppress("r5@" + domain);
        Sql.update(
                database,
                "insert into subscription (newsletter_id, subscriber_id, status) select ?, id, 'pending' from subscriber where email = ?",
                other.id,
                "r4@" + domain);
        var file = csv(newsletter.slug);
        var before = rows(domain);
        assertThat(file.lines())
                .hasSize(6)
                .first()
                .isEqualTo("email,name,status,newsletters,tags,language,zone,attributes,joined");
        assertThat(file)
                .contains("'=1+1|'x")
                .contains("''-x")
                .contains(newsletter.slug + ":unsubscribed " + other.slug + ":pending");
        Sql.update(database, "delete from subscriber where email like ?", "%@" + domain);
        Sql.update(database, "delete from suppression where email = ?", "r5@" + domain);
        imported(file, newsletter.slug);
        assertThat(rows(domain)).isEqualTo(before);
        assertThat(Sql.one(
                        database,
                        "select count(*) from suppression where email = ?",
                        row -> row.getInt(1),
                        "r5@" + domain))
                .contains(1);
        imported(file, newsletter.slug);
        assertThat(rows(domain)).isEqualTo(before);
    }

    @Test
    void a_status_or_newsletter_that_nobody_knows_is_a_reason_and_not_a_guess() {
        var word = Drafts.word();
        var newsletter = Drafts.newsletter();
        var id = taken(
                "email,status,newsletters\nA@%1$s.example,lapsed,\nb@%1$s.example,active,no-such:active\nc@%1$s.example,unsubscribed,\n"
                        .formatted(word),
                newsletter.slug);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> api().get("/api/v1/imports/" + id).then().body("state", equalTo("finished")));
        var reasons = api().get("/api/v1/imports/" + id).jsonPath().getList("skipped.reason", String.class);
        assertThat(reasons).hasSize(2);
        assertThat(reasons.get(0)).contains("\"lapsed\" is not known");
        assertThat(reasons.get(1)).contains("There is no newsletter \"no-such\"");
        assertThat(rows(word + ".example")).singleElement().asString().contains("unsubscribed");
    }

    @Test
    void no_cell_is_a_formula_and_the_sign_before_it_comes_off_again() {
        for (var cell : List.of("=1", "+1", "-1", "@x", "\tx", "'=1", "''@", "plain", "'plain", "")) {
            assertThat(Guard.on(cell)).doesNotMatch("(?s)[=+\\-@\\t].*");
            assertThat(Guard.off(Guard.on(cell))).isEqualTo(cell);
        }
    }

    private static String csv(String tag) {
        return api().get("/api/v1/exports/subscribers?tag=" + tag)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void imported(String file, String newsletter) {
        var id = taken(file, newsletter);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> api().get("/api/v1/imports/" + id).then().body("state", equalTo("finished")));
        assertThat(api().get("/api/v1/imports/" + id).asString()).doesNotContain("is not known");
    }

    private static long taken(String file, String newsletter) {
        return api().contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/api/v1/imports/subscribers?newsletter=" + newsletter)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private List<String> rows(String domain) {
        return Sql.list(database, """
                select concat_ws(' ', s.email, s.name, s.locale, s.zone, s.tags::text, s.attributes::text, date_trunc('second', s.created_at)::text,
                    (select string_agg(c.newsletter_id || c.status, ' ' order by c.newsletter_id) from subscription c
                        where c.subscriber_id = s.id))
                from subscriber s where s.email like ? order by s.email""", row -> row.getString(1), "%@" + domain);
    }

    private void set(String email, String columns) {
        Sql.update(database, "update subscriber set " + columns + " where email = ?", email);
    }
}
