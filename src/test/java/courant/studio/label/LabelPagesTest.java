package courant.studio.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import courant.account.Authors;
import courant.account.Role;
import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import courant.studio.Studio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabelPagesTest {
    private final String word = Studio.word();

    @Test
    void a_guest_is_added_described_and_shown_to_readers() throws IOException {
        var path = added("Guest " + word);
        assertThat(Studio.page(path + "?done=author-added")).contains("Added.", "A guest without an account");
        Authors.browser()
                .multiPart("name", "Guest " + word)
                .multiPart("about", "Sails <alone>.")
                .multiPart("links", "example.org/guest\nhttps://www.example.net/")
                .multiPart("file", "me.png", picture(), "image/png")
                .post(path)
                .then()
                .statusCode(303);
        assertThat(Studio.page(path))
                .contains("Sails &lt;alone&gt;.", "The present picture", "https://example.org/guest");
        assertThat(RestAssured.get("/authors/guest-" + word).asString())
                .contains("class=\"portrait\"", ">example.net</a>", "Sails &lt;alone&gt;.");
        assertThat(Studio.page("/studio/bylines?q=" + word)).contains("Guest " + word, ">guest<");
        Authors.browser()
                .multiPart("links", "javascript:alert(1)")
                .multiPart("about", "Typed words")
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("links-about"), containsString("Typed words"));
    }

    @Test
    void two_guests_are_merged_and_one_is_removed_and_both_come_back_by_one_button() {
        var one = added("One " + word);
        var other = added("Other " + word);
        var after = Studio.sent(one + "/merger", "into", other.replaceAll(".*/", ""));
        assertThat(after).startsWith(other);
        assertThat(Studio.page(after)).contains("both are one now", "action=\"" + one + "/undo\"");
        Studio.sent(one + "/undo");
        assertThat(Studio.page(one)).contains("One " + word);
        assertThat(Studio.page(Studio.sent(one + "/removal"))).contains("action=\"" + one + "/undo\"", "Removed");
        assertThat(Studio.page("/studio/bylines")).contains("Bring One " + word + " back");
        Studio.sent(one + "/undo");
        assertThat(Studio.page(one)).contains("One " + word);
    }

    @Test
    void an_undo_button_leads_to_nothing_but_undoing() {
        assertThat(Studio.page("/studio/tags?done=saved&undo=/studio/posts/1/removal"))
                .doesNotContain(">Undo<");
        assertThat(Studio.page("/studio/tags?done=saved&undo=https://example.org/undo"))
                .doesNotContain(">Undo<");
    }

    @Test
    void everybody_changes_their_own_profile_and_editors_all() {
        var author = Authors.author(Role.CONTRIBUTOR);
        var session = Authors.session(author.email);
        var own = RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("courant_session", session)
                .post("/studio/bylines/own")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        RestAssured.given()
                .redirects()
                .follow(false)
                .cookie("courant_session", session)
                .multiPart("about", "I write.")
                .post(own)
                .then()
                .statusCode(303);
        RestAssured.given()
                .cookie("courant_session", session)
                .multiPart("about", "Not mine.")
                .post(added("Guest " + word))
                .then()
                .statusCode(403);
        assertThat(Studio.page(own.substring(own.indexOf("/studio")))).contains("I write.");
    }

    @Test
    void a_tag_is_renamed_and_what_cannot_be_is_said_beside_the_field() {
        var post = post(List.of("Red " + word, "Blue " + word), null);
        var page = Studio.page("/studio/tags?q=" + word);
        var path = page.replaceAll("(?s).*href=\"(/studio/tags/\\d+)\">Red.*", "$1");
        assertThat(page).contains("Blue " + word, "1 post<");
        assertThat(Studio.refused(path, "name", "blue " + word)).contains("name-about", "value=\"blue");
        assertThat(Studio.page(Studio.sent(path, "name", "Rose " + word))).contains("Renamed", ">Undo<");
        assertThat(tags(post)).containsExactly("Rose " + word, "Blue " + word);
        Studio.sent(path + "/undo");
        assertThat(tags(post)).containsExactly("Red " + word, "Blue " + word);
    }

    @Test
    void the_parts_of_a_series_move_by_buttons() {
        var series = Studio.sent("/studio/series", "name", "Series " + word).replaceAll("\\?.*", "");
        var one = post(List.of(), "Series " + word);
        var two = post(List.of(), "Series " + word);
        assertThat(Studio.page(series)).contains("Part", "value=\"" + one + "\"");
        var after = Authors.browser()
                .formParam("post", one, two)
                .formParam("down", one)
                .post(series + "/order")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(after).contains("done=ordered");
        var page = Studio.page(series);
        assertThat(page.indexOf("part-" + two)).isLessThan(page.indexOf("part-" + one));
        assertThat(Studio.refused("/studio/series", "name", "series " + word)).contains("name-about");
    }

    @Test
    void the_editor_offers_what_is_known_and_moves_a_draft_with_what_was_typed() {
        added("Known " + word);
        var other = Drafts.newsletter();
        var id = Studio.draft("Before", "Text");
        assertThat(Studio.page("/studio/posts/" + id))
                .contains(
                        "<option value=\"Known " + word + "\">", "formaction=\"/studio/posts/" + id + "/newsletter\"");
        Studio.sent("/studio/posts/" + id + "/newsletter", "newsletter", other.slug, "title", "Typed " + word);
        var post = QuarkusTransaction.requiringNew().call(() -> Post.byId(id).orElseThrow());
        assertThat(post.title).isEqualTo("Typed " + word);
        assertThat(post.newsletter.slug).isEqualTo(other.slug);
    }

    private String added(String name) {
        return Studio.sent("/studio/bylines", "name", name).replaceAll("\\?.*", "");
    }

    private static long post(List<String> tags, String series) {
        var form = new PostForm("Post " + Studio.word(), "", "Text", List.of(), tags, series, null);
        return QuarkusTransaction.requiringNew()
                .call(() -> Post.draft(Newsletter.first().orElseThrow(), form, null, Instant.now()).id);
    }

    private static List<String> tags(long post) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PostForm.of(Post.byId(post).orElseThrow()).tags());
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
