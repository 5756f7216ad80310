package courant.studio.segment;

import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.mailing.Readers;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The builder as it works without a script: each button is a round trip. */
@QuarkusTest
class SegmentPagesTest {
    private static final String DRAFT = "/studio/segments/draft";

    @Inject
    Readers readers;

    @Inject
    DataSource database;

    @Test
    void conditions_and_groups_are_added_and_removed_by_buttons_and_nothing_typed_is_lost() {
        assertThat(Studio.page("/studio/segments/new")).contains("id=\"what-0-0\"");
        var two = drafted("do", "add:0", "match.0", "any", "what.0-0", "tag", "value.0-0", "Ünlü \"x\"");
        assertThat(two)
                .contains("id=\"what-0-1\"")
                .contains("value=\"Ünlü &quot;x&quot;\"")
                .contains("<option value=\"any\" selected>");
        assertThat(drafted("do", "group:0", "match.0", "all", "what.0-0", "language", "value.0-0", "de"))
                .contains("id=\"match-0-1\"")
                .contains("id=\"what-0-1-0\"");
        var removed = drafted(
                "do",
                "remove:0-0",
                "match.0",
                "all",
                "what.0-0",
                "tag",
                "value.0-0",
                "a",
                "what.0-1",
                "tag",
                "value.0-1",
                "b");
        assertThat(removed)
                .contains("value=\"b\"")
                .doesNotContain("value=\"a\"")
                .doesNotContain("what-0-1");
    }

    @Test
    void it_counts_and_shows_who_is_meant() {
        var word = Studio.word();
        var domain = readers.of(first().id, 12, word);
        readers.of(first().id, 3);
        readers.suppress("r3@" + domain);
        assertThat(drafted("do", "update", "match.0", "all", "what.0-0", "tag", "value.0-0", word))
                .contains("<b class=\"number\">11</b>")
                .contains("The newest 10 of them")
                .contains("r12@" + domain)
                .contains("has the tag " + word);
        assertThat(drafted(
                        "do",
                        "update",
                        "match.0",
                        "all",
                        "what.0-0",
                        "tag",
                        "value.0-0",
                        word,
                        "match.0-1",
                        "none",
                        "what.0-1-0",
                        "attribute",
                        "how.0-1-0",
                        "known",
                        "name.0-1-0",
                        "city"))
                .contains("not city is known");
    }

    @Test
    void what_is_wrong_stands_beside_its_condition() {
        assertThat(drafted("do", "update", "match.0", "all", "what.0-0", "joined", "how.0-0", "since", "value.0-0", ""))
                .contains("id=\"about-0-0\"")
                .contains("is not a day");
        assertThat(Studio.refused(
                        "/studio/segments", "name", "X", "match.0", "all", "what.0-0", "tag", "value.0-0", ""))
                .contains("The tag is missing.");
        assertThat(Studio.refused(
                        "/studio/segments", "name", " ", "match.0", "all", "what.0-0", "tag", "value.0-0", "a"))
                .contains("Give the segment a name.")
                .contains("value=\"a\"");
        assertThat(drafted("do", "nonsense:0-99999", "match.7", "x", "what.0-1-2-3-4-5-6-7", "tag"))
                .contains("No condition");
    }

    @Test
    void a_segment_is_saved_edited_chosen_removed_and_brought_back() {
        var name = "Near " + Studio.word();
        Studio.sent(
                "/studio/segments",
                "name",
                name,
                "match.0",
                "any",
                "what.0-0",
                "attribute",
                "how.0-0",
                "isNot",
                "name.0-0",
                "city",
                "value.0-0",
                "Ulm",
                "what.0-1",
                "joined",
                "how.0-1",
                "longer",
                "value.0-1",
                "30");
        var list = Studio.page("/studio/segments");
        assertThat(list).contains(name).contains("not city is Ulm or not joined in the last 30 days");
        var id = Sql.one(database, "select id from segment where name = ?", row -> row.getLong(1), name)
                .orElseThrow();
        assertThat(Studio.page("/studio/segments/" + id))
                .contains("value=\"Ulm\"")
                .contains("<option value=\"isNot\" selected>")
                .contains("<option value=\"longer\" selected>");
        var send = "/studio/posts/" + Studio.draft("For some", "Words") + "/send";
        assertThat(Studio.page(send)).contains(name);
        Studio.sent(
                send + "/schedule",
                "date",
                "2031-01-01",
                "time",
                "10:00",
                "zone",
                "UTC",
                "segment",
                "0",
                "without",
                String.valueOf(id));
        assertThat(Studio.page(send)).contains("everybody, without " + name);
        Studio.sent("/studio/segments/" + id, "name", name + "!", "match.0", "all");
        assertThat(Studio.page("/studio/segments")).contains(name + "!").contains("everybody");
        var removed = Studio.sent("/studio/segments/" + id + "/removal");
        assertThat(Studio.page(removed)).contains("Undo").doesNotContain(name + "!");
        assertThat(Studio.page(send)).contains("As planned: everybody, without " + name);
        assertThat(Studio.refused(
                        send + "/schedule", "date", "2031-01-01", "time", "10:00", "zone", "UTC", "segment", "" + id))
                .contains("perhaps it was removed");
        Studio.sent("/studio/segments/" + id + "/return");
        assertThat(Studio.page("/studio/segments")).contains(name + "!");
    }

    @Test
    void authors_choose_segments_and_editors_make_them() {
        var session = Authors.session(Authors.author(Role.AUTHOR).email);
        RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("courant_session", session)
                .get("/studio/segments")
                .then()
                .statusCode(403);
    }

    private static String drafted(String... fields) {
        var html = Studio.send(DRAFT, fields).then().statusCode(200).extract().asString();
        ValidHtml.check(html);
        return html;
    }

    private static Newsletter first() {
        return Newsletter.first().orElseThrow();
    }
}
