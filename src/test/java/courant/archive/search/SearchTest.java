package courant.archive.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest {
    private final Newsletter newsletter = Drafts.newsletter();
    private final String word = Drafts.word();

    @Inject
    PostWords words;

    @Inject
    Search search;

    @Test
    void a_post_is_found_by_its_title_its_subtitle_and_its_text() {
        published("The " + word, "", "Nothing");
        published("Else", "A " + word + " below", "Nothing");
        published("Third", "", "Somewhere a *" + word + "* stands.");
        assertThat(titles(word)).containsExactlyInAnyOrder("The " + word, "Else", "Third");
    }

    @Test
    void a_word_in_the_title_counts_for_more_than_many_in_the_text() {
        published("Body", "", (word + " ").repeat(20));
        published("On the " + word, "", "Nothing");
        assertThat(titles(word)).containsExactly("On the " + word, "Body");
    }

    @Test
    void a_title_counts_for_more_than_a_subtitle_and_that_for_more_than_a_text_however_often_it_says_so() {
        published("Body", "", (word + " lamp ").repeat(2_000));
        published("Subtitle", "A " + word + " and a lamp", "Nothing");
        published("A " + word + " and a lamp", "", "Nothing");
        assertThat(titles(word)).containsExactly("A " + word + " and a lamp", "Subtitle", "Body");
        assertThat(titles(word + " lamp")).containsExactly("A " + word + " and a lamp", "Subtitle", "Body");
    }

    @Test
    void words_may_stand_in_title_and_text_apart() {
        published("The " + word, "", "Keeps a lantern.");
        assertThat(titles(word + " lantern")).containsExactly("The " + word);
    }

    @Test
    void a_phrase_is_found_where_its_words_follow_one_another_and_excluded_where_they_do() {
        published("Near", "", "The green lantern of " + word);
        published("Far", "", "The lantern is green, says " + word);
        assertThat(titles("\"green lantern\" " + word)).containsExactly("Near");
        assertThat(titles("\"lantern of the " + word + "\" or \"green " + word + "\""))
                .isEmpty();
        assertThat(titles(word + " -\"green lantern\"")).containsExactly("Far");
        assertThat(titles("lantern green " + word)).containsExactlyInAnyOrder("Near", "Far");
    }

    @Test
    void an_excerpt_begins_with_a_word_and_not_with_the_rest_of_one() {
        for (var rest : List.of("t. Then came ", "s ", "ll, ", "’ ", ") ")) {
            assertThat(text(Excerpt.of(rest + "the " + Excerpt.START + "ship" + Excerpt.END + " … t in the end")))
                    .endsWith("the ship … in the end")
                    .doesNotStartWith(rest);
        }
        assertThat(text(Excerpt.of("the ship’s “log” … “tis"))).isEqualTo("the ship’s “log” … “tis");
    }

    @Test
    void words_are_found_in_the_forms_of_the_newsletters_language() {
        published("Ships", "", "Two lanterns for " + word);
        assertThat(titles("lantern " + word)).containsExactly("Ships");
        QuarkusTransaction.requiringNew()
                .run(() -> Newsletter.byId(newsletter.id).orElseThrow().language = "de");
        read();
        published("Häuser", "", "Die Häuser von " + word);
        assertThat(titles("Haus " + word)).containsExactly("Häuser");
    }

    @Test
    void chinese_and_japanese_words_are_found_within_a_sentence() {
        published("東京の朝" + word, "", "昨日、東京タワーに行きました。");
        var found = search.find("東京タワー", 0, 10).stream()
                .filter(it -> it.title().contains(word))
                .findFirst()
                .orElseThrow();
        assertThat(text(found.excerpt())).contains("昨日、東京タワーに行きました");
        assertThat(titles("京東 " + word)).isEmpty();
    }

    @Test
    void what_was_changed_is_found_as_it_is_now() {
        var post = published("Before", "", "Old " + word);
        var after = Drafts.word();
        QuarkusTransaction.requiringNew()
                .run(() -> Post.byId(post.id)
                        .orElseThrow()
                        .save(new PostForm("After", "", "New " + after), post.version, Drafts.sent()));
        read();
        assertThat(titles(word)).isEmpty();
        assertThat(titles(after)).containsExactly("After");
    }

    @Test
    void a_draft_is_not_found() {
        Drafts.draft(newsletter, new PostForm("Draft", "", word));
        read();
        assertThat(titles(word)).isEmpty();
    }

    @Test
    void the_page_marks_the_words_and_shows_nothing_of_the_text_as_html() {
        published("Fish & <Chips>", "", "a `<script>alert(1)</script>` for " + word);
        var page = given().queryParam("q", word)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ValidHtml.check(page);
        assertThat(page)
                .contains("<mark>" + word + "</mark>")
                .contains("Fish &amp; &lt;Chips&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void nothing_that_is_typed_breaks_it() {
        for (var typed : List.of(
                "", "   ", "\"", "((", "'; drop table post; --", "-", "or", "\u0000", "a".repeat(2_000), "%_\\", "東")) {
            var page = given().queryParam("q", typed)
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            ValidHtml.check(page);
        }
        given().queryParam("q", word)
                .queryParam("page", "99999")
                .get("/search")
                .then()
                .statusCode(200);
    }

    @Test
    void more_than_ten_are_shown_page_by_page() {
        for (var number = 0; number < 12; number++) published("Number " + number, "", word);
        var first = given().queryParam("q", word).get("/search").asString();
        assertThat(first).contains("page=2").doesNotContain("page=0");
        var second = given().queryParam("q", word)
                .queryParam("page", 2)
                .get("/search")
                .asString();
        assertThat(second).contains("page=1").doesNotContain("page=3");
    }

    private Post published(String title, String subtitle, String body) {
        var post = Drafts.published(newsletter, new PostForm(title, subtitle, body), Instant.now());
        read();
        return post;
    }

    private void read() {
        while (words.catchUp(50)) {
            // until all is read
        }
    }

    private List<String> titles(String query) {
        return QuarkusTransaction.requiringNew().call(() -> search.find(query, 0, 20)).stream()
                .map(Found::title)
                .toList();
    }

    private static String text(Excerpt excerpt) {
        return String.join("", excerpt.parts().stream().map(Excerpt.Part::text).toList());
    }
}
