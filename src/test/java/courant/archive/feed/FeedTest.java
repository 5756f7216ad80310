package courant.archive.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;

import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.post.PostForm;
import courant.post.label.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedTest {

    private final String word = Drafts.word();
    private final Newsletter newsletter = Drafts.newsletter();

    @Test
    void the_site_and_each_shelf_have_three_feeds_that_are_valid_and_found_in_the_pages_heads() throws Exception {
        var form = new PostForm(
                "Fish & <Chips> " + word,
                "",
                "Text",
                List.of("Ada " + word),
                List.of("Tag " + word),
                "S " + word,
                null);
        Drafts.published(newsletter, form, Instant.now());
        for (var page :
                List.of("", newsletter.path(), "/authors/ada-" + word, "/tags/tag-" + word, "/series/s-" + word)) {
            var html = body(page.isEmpty() ? "/" : page);
            for (var file : List.of("feed.xml", "rss.xml", "feed.json")) {
                assertThat(html).contains(page + "/" + file + "\">");
                assertThat(body(page + "/" + file)).contains(word);
            }
            assertThat(ValidFeed.atom(body(page + "/feed.xml"))
                            .getEntries()
                            .getFirst()
                            .getTitle())
                    .isEqualTo("Fish & <Chips> " + word);
            ValidFeed.rss(body(page + "/rss.xml"));
            ValidFeed.json(body(page + "/feed.json"));
        }
    }

    @Test
    void a_shelf_has_its_own_posts_alone_and_an_old_address_leads_on() {
        Drafts.published(
                newsletter,
                new PostForm("Mine " + word, "", "Text", List.of(), List.of("Tag " + word), null, null),
                Instant.now());
        var elsewhere = publish("Elsewhere", "Text");
        assertThat(body(newsletter.path() + "/feed.json"))
                .contains("Mine " + word)
                .doesNotContain(elsewhere);
        QuarkusTransaction.requiringNew()
                .run(() -> Tags.called("Tag " + word).orElseThrow().rename("Label " + word));
        given().redirects()
                .follow(false)
                .get("/tags/tag-" + word + "/rss.xml")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/tags/label-" + word + "/rss.xml"));
        given().get("/tags/nothing-" + word + "/feed.xml").then().statusCode(404);
    }

    @Test
    void a_feed_says_what_it_is_and_where_it_stands_from_memory_too() {
        publish("One", "Text");
        for (var round = 0; round < 2; round++) {
            given().get("/rss.xml")
                    .then()
                    .header("Content-Type", "application/rss+xml; charset=utf-8")
                    .header("Link", matchesPattern("<http[^>]+/rss\\.xml>; rel=\"self\""));
        }
        assertThat(RestAssured.get("/feed.json").contentType()).startsWith("application/feed+json");
    }

    @Test
    void every_address_in_a_text_is_whole() throws Exception {
        publish("Addresses", "[other](/p/other) ![x](/pictures/x-640.jpg) note[^1]\n\n[^1]: Note.");
        var entry = ValidFeed.atom(body("/feed.xml")).getEntries().getFirst();
        assertThat(entry.getContents().getFirst().getValue())
                .contains("href=\"http")
                .doesNotContain("href=\"/")
                .doesNotContain("src=\"/")
                .doesNotContain("href=\"#");
    }

    @Test
    void a_reader_that_has_the_feed_gets_it_again_only_when_it_changed() {
        publish("One", "Text");
        var answer = RestAssured.get("/feed.xml");
        given().header("If-None-Match", answer.header("ETag"))
                .get("/feed.xml")
                .then()
                .statusCode(304);
        given().header("If-Modified-Since", answer.header("Last-Modified"))
                .get("/feed.xml")
                .then()
                .statusCode(304);
        publish("Two", "Text");
        given().header("If-None-Match", answer.header("ETag"))
                .get("/feed.xml")
                .then()
                .statusCode(200);
    }

    @Test
    void the_sitemap_names_every_post_and_robots_are_led_to_it() throws Exception {
        var slug = publish("Three", "Text");
        assertThat(body("/sitemap.xml")).contains("/p/" + slug);
        assertThat(RestAssured.get("/robots.txt").asString())
                .contains("Sitemap: http")
                .contains("Disallow: /studio");
    }

    private static String publish(String title, String body) {
        return Drafts.published(Drafts.newsletter(), new PostForm(title, "", body), Instant.now()).slug;
    }

    private static String body(String path) {
        var answer = RestAssured.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }
}
