package courant.studio.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import courant.account.Authors;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditorPagesTest {

    @Test
    void a_new_post_opens_in_the_editor_with_its_author_as_byline() {
        var path = Studio.sent("/studio/posts");
        assertThat(Studio.page(path)).contains("name=\"body\"").contains("Not written yet");
        assertThat(Studio.page("/studio/posts")).contains(path);
    }

    @Test
    void save_keeps_what_was_typed_and_leads_back_or_on_to_sending() {
        var id = Studio.draft("Before", "Old words");
        var path = "/studio/posts/" + id;
        assertThat(Studio.sent(path, "version", "0", "title", "After <b>", "body", "New words", "tags", "a, b"))
                .isEqualTo(path + "?done=saved");
        assertThat(Studio.page(path))
                .contains("After &lt;b&gt;")
                .contains("New words")
                .contains("value=\"a, b\"");
        assertThat(Studio.sent(path, "version", "1", "title", "After", "then", "send"))
                .isEqualTo(path + "/send");
    }

    @Test
    void what_cannot_be_taken_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var id = Studio.draft("Title", "Text");
        var page = Studio.refused(
                "/studio/posts/" + id, "version", "0", "slug", "No Slug!", "slugWas", "title", "body", "Typed words");
        assertThat(page)
                .contains("An address is made of small letters")
                .contains("Typed words")
                .contains("No Slug!");
        assertThat(Studio.post(id).body).isEqualTo("Text");
    }

    @Test
    void autosave_answers_with_the_new_version_a_conflict_or_what_is_wrong() {
        var id = Studio.draft("Title", "First");
        var path = "/studio/posts/" + id + "/autosave";
        Studio.send(path, "version", "0", "body", "Second")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        Studio.send(path, "version", "0", "body", "Third")
                .then()
                .statusCode(409)
                .body("version", equalTo(1))
                .body("sentence", containsString("in the meantime"));
        Studio.send(path, "version", "1", "title", "x".repeat(301))
                .then()
                .statusCode(422)
                .body("field", equalTo("title"));
        assertThat(Studio.post(id).body).isEqualTo("Second");
    }

    @Test
    void the_address_follows_the_title_until_the_author_chooses_one() {
        var id = Studio.draft("", "");
        var path = "/studio/posts/" + id + "/autosave";
        var word = Studio.word();
        var was = Studio.post(id).slug;
        Studio.send(path, "version", "0", "title", "On " + word, "slug", was, "slugWas", was)
                .then()
                .body("slug", equalTo("on-" + word));
    }

    @Test
    void a_mail_that_gmail_will_cut_off_is_told_while_it_is_written_and_before_it_is_sent() {
        var body = "Words enough to fill a mail that nobody reads to its end.\n\n".repeat(700);
        var id = Studio.draft("Long", body);
        Studio.send("/studio/posts/" + id + "/preview/mail")
                .then()
                .statusCode(200)
                .body("problems", hasItem(containsString("Gmail cuts mails off")));
        assertThat(Studio.page("/studio/posts/" + id + "/send")).contains("Gmail cuts mails off");
    }

    @Test
    void the_preview_is_mail_text_and_page_of_what_stands_in_the_form_and_saves_nothing() {
        var id = Studio.draft("Saved title", "Saved words");
        for (var kind : new String[] {"mail", "text", "page"}) {
            Studio.send(
                            "/studio/posts/" + id + "/preview/" + kind,
                            "title",
                            "Typed",
                            "body",
                            "Hi {{name|you}}, {{odd}}")
                    .then()
                    .statusCode(200)
                    .body("html", containsString("Typed"))
                    .body("html", containsString("Hi "))
                    .body("problems", hasItem(containsString("{{odd}} is not a personal field")))
                    .body("measure", containsString("words"));
        }
        assertThat(Studio.post(id).title).isEqualTo("Saved title");
        assertThat(Studio.post(id).version).isZero();
    }

    @Test
    void the_preview_of_what_is_saved_runs_nothing_and_loads_nothing_from_elsewhere() {
        var id = Studio.draft("Title", "Words");
        for (var kind : new String[] {"mail", "text", "page"}) {
            var answer = Authors.browser()
                    .get("/studio/posts/" + id + "/preview/" + kind)
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("script-src");
            courant.ValidHtml.check(answer.asString());
        }
    }

    @Test
    void a_draft_can_be_deleted_and_is_not_found_after_that() {
        var id = Studio.draft("Title", "Words");
        assertThat(Studio.sent("/studio/posts/" + id + "/removal")).startsWith("/studio/posts?");
        Authors.browser().get("/studio/posts/" + id).then().statusCode(404);
        Studio.send("/studio/posts/" + id + "/removal").then().statusCode(404);
    }
}
