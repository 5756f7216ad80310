package courant.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.platform.Site;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import courant.post.picture.Cover;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShareTest {
    private static final String COVER = "/pictures/lamp.jpg";

    @Inject
    Site site;

    @Test
    void a_post_has_a_picture_of_its_title_that_is_made_once_and_may_be_kept_for_ever() {
        var post = published("Who keeps the light");
        var path = picture(post);
        var first = RestAssured.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.contentType()).isEqualTo("image/png");
        assertThat(first.header("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(first.asByteArray()).hasSizeLessThan(100_000).startsWith(0x89, 'P', 'N', 'G');
        assertThat(RestAssured.get(path).asByteArray()).isEqualTo(first.asByteArray());
        given().header("If-None-Match", first.header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void another_title_has_another_picture_and_the_old_address_leads_to_it() {
        var post = published("Before");
        var before = picture(post);
        QuarkusTransaction.requiringNew().run(() -> Post.byId(post.id).orElseThrow().title = "After");
        var after = picture(post);
        assertThat(after).isNotEqualTo(before);
        var led = given().redirects().follow(false).get(before);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.header("Location")).endsWith(after);
    }

    @Test
    void a_cover_is_shown_instead_and_a_draft_has_nothing() {
        var post = published("Covered");
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Post.byId(post.id).orElseThrow().cover(Optional.of(new Cover(COVER, "A lamp")), Instant.now()));
        assertThat(body(post.path()))
                .contains("og:image\" content=\"" + site.at(COVER), "og:image:alt\" content=\"A lamp\"")
                .doesNotContain("/share/");
        var draft = Drafts.draft("Secret", "x");
        assertThat(RestAssured.get("/share/" + draft.id + "-00000000.png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void pages_tell_machines_what_they_are() {
        var post = published("Told");
        assertThat(body(post.path()))
                .contains(
                        "\"@type\":\"BlogPosting\"",
                        "/share/" + post.id + "-",
                        "twitter:card\" content=\"summary_large_image")
                .contains("og:image:width\" content=\"1200\"", "rel=\"canonical\"");
        assertThat(body("/")).contains("\"@type\":\"WebSite\"", "SearchAction");
    }

    @Test
    void more_posts_than_a_sitemap_may_hold_are_in_several() {
        for (var i = 0; i < 3; i++) published("Post " + i);
        QuarkusTransaction.requiringNew().run(() -> {
            var map = new Sitemap(site, 2);
            assertThat(map.whole(5))
                    .contains("<sitemapindex", "/sitemap-0.xml<", "/sitemap-3.xml<")
                    .doesNotContain("/sitemap-4.xml");
            assertThat(map.file(0)).contains("<urlset", "/archive<").doesNotContain("/p/");
            assertThat(map.file(1).split("/p/", -1)).hasSize(3);
            assertThat(map.file(1)).isNotEqualTo(map.file(2));
            assertThat(map.file(1_000_000)).isEmpty();
            assertThat(map.whole(2)).contains("<urlset", "/p/", "/archive<");
        });
        assertThat(RestAssured.get("/sitemap-0.xml").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/sitemap-999.xml").statusCode()).isEqualTo(404);
    }

    private static Post published(String title) {
        return Drafts.published(Drafts.newsletter(), new PostForm(title, "", "Text"), Instant.now());
    }

    private static String picture(Post post) {
        var found =
                Pattern.compile("og:image\" content=\"[^\"]*(/share/[^\"]+)\"").matcher(body(post.path()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String body(String path) {
        var html = RestAssured.get(path).asString();
        ValidHtml.check(html);
        return html;
    }
}
