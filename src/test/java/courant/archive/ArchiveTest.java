package courant.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArchiveTest {
    private final Newsletter newsletter = Drafts.newsletter();

    @Test
    void a_draft_is_shown_nowhere() {
        var draft = Drafts.draft(newsletter, new PostForm("Secret " + Drafts.word(), "", "Text"));
        RestAssured.get(draft.path()).then().statusCode(404);
        for (var page : List.of("/", "/archive", "/feed.xml", "/sitemap.xml")) {
            assertThat(body(page)).doesNotContain(draft.slug).doesNotContain(draft.title);
        }
    }

    @Test
    void every_page_is_valid_html() {
        var post = published(
                "Fish & <Chips> \"quoted\"",
                "# Head\n\nText[^1] with `code`\n\n[^1]: Note.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> [!NOTE]\n> Note.\n\n- [x] done\n");
        published("A later one", "Text");
        for (var page : List.of("/", "/archive", post.path())) ValidHtml.check(body(page));
        ValidHtml.check(RestAssured.get("/p/nothing").asString());
    }

    @Test
    void a_post_shows_who_wrote_it_when_and_how_long_it_takes() {
        var form = new PostForm(
                "Title " + Drafts.word(), "Below", "word ".repeat(900), List.of("Ada", "Grace"), List.of(), null, null);
        var post = Drafts.published(newsletter, form, Instant.parse("2026-03-01T23:30:00Z"));
        assertThat(body(post.path()))
                .contains("Ada and Grace")
                .contains("March 1, 2026")
                .contains("4 min read")
                .contains("<link rel=\"canonical\" href=\"http")
                .contains("og:title")
                .contains("\"@type\":\"BlogPosting\"");
    }

    @Test
    void a_title_cannot_end_the_block_of_data_it_stands_in() {
        var post = published("</script><script>alert(1)</script>", "Text");
        assertThat(body(post.path())).doesNotContain("<script>alert").contains("\\u003c/script\\u003e");
    }

    @Test
    void a_post_leads_to_the_one_before_and_the_one_after() {
        var time = Instant.parse("1990-01-01T00:00:00Z");
        var posts = new ArrayList<Post>();
        for (var i = 0; i < 3; i++) {
            posts.add(Drafts.published(newsletter, new PostForm(Drafts.word(), "", ""), time.plus(Duration.ofDays(i))));
        }
        assertThat(body(posts.get(1).path()))
                .contains("href=\"" + posts.get(0).path() + "\" rel=\"prev\"")
                .contains("href=\"" + posts.get(2).path() + "\" rel=\"next\"");
    }

    @Test
    void nothing_at_an_address_is_said_in_the_look_of_the_site() {
        var answer = RestAssured.get("/p/nothing-" + Drafts.word());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("Nothing stands at this address").contains("look.css");
    }

    @Test
    void a_page_that_is_known_already_is_not_sent_again() {
        var post = published(Drafts.word(), "Text");
        var tag = RestAssured.get(post.path()).header("ETag");
        given().header("If-None-Match", tag).get(post.path()).then().statusCode(304);
        QuarkusTransaction.requiringNew().run(() -> Post.byId(post.id).orElseThrow().subtitle = "New");
        given().header("If-None-Match", tag).get(post.path()).then().statusCode(200);
        assertThat(RestAssured.get("/").header("Cache-Control")).contains("must-revalidate");
        assertThat(RestAssured.get("/").headers().hasHeaderWithName("Set-Cookie"))
                .isFalse();
    }

    @Test
    void walking_through_the_archive_meets_each_of_120_posts_once_and_the_way_back_too() {
        var slugs = QuarkusTransaction.requiringNew().call(() -> {
            var list = new ArrayList<String>();
            for (var i = 0; i < 120; i++) {
                var at = Instant.parse("1970-01-02T00:00:00Z"); // all at one instant: the worst case for keys
                var post = Post.draft(newsletter, new PostForm(Drafts.word(), "", ""), null, at);
                post.publish(at);
                list.add(post.slug);
            }
            return list;
        });
        var met = new ArrayList<String>();
        var pages = new ArrayList<String>();
        for (var page = "/archive"; page != null; page = next(page)) {
            pages.add(page);
            Pattern.compile("<h3><a href=\"/p/([^\"]+)\"")
                    .matcher(body(page))
                    .results()
                    .forEach(it -> met.add(it.group(1)));
        }
        assertThat(met).doesNotHaveDuplicates().containsAll(slugs);
        assertThat(link(pages.getLast(), "prev")).isEqualTo(pages.get(pages.size() - 2));
        assertThat(link(pages.get(1), "prev")).isEqualTo("/archive");
    }

    @Test
    void style_sheets_with_a_fingerprint_are_kept_for_a_year_and_without_asked_for_again() {
        var html = body("/");
        var styles = Pattern.compile("href=\"(/assets/[^\"]+)\"")
                .matcher(html)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(styles).hasSizeGreaterThanOrEqualTo(2);
        for (var style : styles) {
            var answer = RestAssured.get(style);
            assertThat(answer.statusCode()).as(style).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(style).contains("immutable");
        }
        assertThat(RestAssured.get("/assets/site.css").header("Cache-Control")).contains("must-revalidate");
        assertThat(RestAssured.get("/favicon.svg").contentType()).contains("svg");
    }

    private String next(String page) {
        return link(page, "next");
    }

    private static String link(String page, String rel) {
        var found = Pattern.compile("<a href=\"([^\"]+)\" rel=\"" + rel + "\"").matcher(body(page));
        return found.find() ? found.group(1) : null;
    }

    private Post published(String title, String text) {
        return Drafts.published(newsletter, new PostForm(title, "", text), Instant.now());
    }

    private static String body(String path) {
        var answer = RestAssured.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }
}
