package courant.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import courant.post.label.Author;
import courant.post.label.AuthorForm;
import courant.post.label.Authors;
import courant.post.label.Series;
import courant.post.label.SeriesForm;
import courant.post.label.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShelvesTest {
    private final Newsletter newsletter = Drafts.newsletter();
    private final String word = Drafts.word();
    private final String author = "Ada <b> " + word;

    @Test
    void a_post_names_its_authors_with_links_and_tells_of_them_at_its_end_in_data_and_feed() {
        known(author);
        var post = published(List.of(author, "Grace " + word), List.of("Harbour " + word), null);
        var page = body(post.path());
        assertThat(page)
                .contains("href=\"/authors/ada-b-" + word + "\" rel=\"author\"", "</a> and <a")
                .contains("keeps the light", "https://example.org/ada\" rel=\"me noopener\">example.org")
                .contains("href=\"/tags/harbour-" + word + "\" rel=\"tag\"")
                .contains("\"sameAs\":[\"https://example.org/ada\"]", "/authors/grace-" + word);
        assertThat(body("/feed.xml")).contains("/authors/grace-" + word + "</uri>");
    }

    @Test
    void an_authors_page_lists_what_they_wrote_by_pages_and_old_addresses_lead_to_it() {
        known(author);
        for (var i = 0; i < 35; i++) published(List.of(author), List.of(), null);
        Drafts.draft(newsletter, form(List.of(author), List.of(), null));
        var path = "/authors/ada-b-" + word;
        var slugs = new HashSet<String>();
        var pages = 0;
        for (var page = path; page != null; page = older(page)) {
            Pattern.compile("<h2><a href=\"/p/([^\"]+)\"")
                    .matcher(body(page))
                    .results()
                    .forEach(it -> slugs.add(it.group(1)));
            pages++;
        }
        assertThat(slugs).hasSize(35);
        assertThat(pages).isEqualTo(2);
        assertThat(body(path)).contains("ProfilePage", "rel=\"canonical\"");
        run(() -> Authors.called(author)
                .orElseThrow()
                .change(new AuthorForm(author, "countess-" + word, "", List.of(), Optional.empty())));
        given().redirects().follow(false).get(path).then().statusCode(301);
        assertThat(body(path)).contains("countess-" + word);
        assertThat(body("/sitemap.xml")).contains("/authors/countess-" + word);
    }

    @Test
    void a_tags_page_follows_its_name_and_whoever_comes_by_the_old_one() {
        published(List.of(), List.of("Kitchen " + word), null);
        var path = "/tags/kitchen-" + word;
        assertThat(body(path)).contains("Kitchen " + word, "rel=\"canonical\"");
        run(() -> Tags.called("Kitchen " + word).orElseThrow().rename("Cooking " + word));
        given().redirects().follow(false).get(path).then().statusCode(301);
        assertThat(body(path)).contains("Cooking " + word);
        published(List.of(), List.of("Food " + word), null);
        run(() -> Tags.called("Cooking " + word)
                .orElseThrow()
                .mergeInto(Tags.called("Food " + word).orElseThrow()));
        assertThat(body(path)).contains("<h1>Food " + word);
        assertThat(body("/sitemap.xml")).contains("/tags/food-" + word).doesNotContain("/tags/cooking-" + word);
    }

    @Test
    void a_series_page_has_its_parts_in_order_and_each_part_leads_to_the_next() {
        run(() -> Series.start(new SeriesForm("Lights " + word, "", "Of harbours.\nBy night."), Instant.now()));
        var first = published(List.of(), List.of(), "Lights " + word);
        var draft = Drafts.draft(newsletter, form(List.of(), List.of(), "Lights " + word));
        var third = published(List.of(), List.of(), "Lights " + word);
        var page = body("/series/lights-" + word);
        assertThat(page.indexOf(first.path())).isPositive().isLessThan(page.indexOf(third.path()));
        assertThat(page).contains("Part 2", "Of harbours.<br>").doesNotContain(draft.path() + "\"");
        assertThat(body(first.path()))
                .contains("Part 1 of", "Next in this series", third.path())
                .doesNotContain(draft.path() + "\"");
        assertThat(body(third.path())).contains("Part 2 of", "Before in this series");
    }

    @Test
    void a_newsletters_page_lists_its_posts_alone_and_offers_it_unless_it_has_ended() {
        var post = published(List.of(), List.of(), null);
        var elsewhere = Drafts.published(Drafts.newsletter(), form(List.of(), List.of(), null), Instant.now());
        var page = body(newsletter.path());
        assertThat(page)
                .contains(post.path(), "value=\"" + newsletter.slug + "\" checked")
                .doesNotContain(elsewhere.path() + "\"");
        run(() -> Newsletter.byId(newsletter.id).orElseThrow().retire(Instant.now()));
        assertThat(body(newsletter.path())).contains("has ended", post.path()).doesNotContain("<form");
        assertThat(body(post.path())).contains("name=\"newsletter\"");
    }

    @Test
    void where_nothing_stands_the_page_says_what_else_there_is() {
        published(List.of("Known " + word), List.of("Tag " + word), "Series " + word);
        for (var path : List.of("/authors/", "/tags/", "/series/", "/newsletters/")) {
            var answer = RestAssured.get(path + "no-" + word);
            assertThat(answer.statusCode()).isEqualTo(404);
            ValidHtml.check(answer.asString());
            assertThat(answer.asString()).contains("“no-" + word + "”", "There is <a href=\"" + path);
        }
    }

    @Test
    void who_wrote_nothing_that_is_out_has_a_page_and_a_tag_without_posts_has_none() {
        known(author);
        assertThat(body("/authors/ada-b-" + word)).contains("Nothing of theirs");
        Drafts.draft(newsletter, form(List.of(), List.of("Secret " + word), null));
        assertThat(RestAssured.get("/tags/secret-" + word).statusCode()).isEqualTo(404);
    }

    private static void known(String name) {
        run(() -> Author.start(
                new AuthorForm(name, "", "She keeps the light.", List.of("example.org/ada"), Optional.empty()),
                null,
                Instant.now()));
    }

    private Post published(List<String> authors, List<String> tags, String series) {
        return Drafts.published(newsletter, form(authors, tags, series), Instant.now());
    }

    private static PostForm form(List<String> authors, List<String> tags, String series) {
        return new PostForm("Title " + Drafts.word(), "Below", "Text", authors, tags, series, null);
    }

    private static String older(String page) {
        var found = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"").matcher(body(page));
        return found.find() ? found.group(1) : null;
    }

    private static String body(String path) {
        var answer = RestAssured.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        if (!path.endsWith(".xml")) ValidHtml.check(answer.asString());
        return answer.asString();
    }

    private static void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
