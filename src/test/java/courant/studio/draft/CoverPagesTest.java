package courant.studio.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import courant.account.Authors;
import courant.mailing.content.Composition;
import courant.post.Post;
import courant.studio.Studio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoverPagesTest {
    @Inject
    Composition composition;

    @Test
    void a_cover_is_uploaded_described_and_taken_away_again() throws IOException {
        var id = Studio.draft("Title", "Words");
        var path = "/studio/posts/" + id + "/cover";
        upload(id, "A <light> house");
        assertThat(Studio.page(path)).contains("The cover now").contains("value=\"A &lt;light&gt; house\"");
        assertThat(Studio.page("/studio/posts/" + id)).contains("Change or remove it");
        Authors.browser().multiPart("cover", "none").post(path).then().statusCode(303);
        assertThat(Studio.post(id).cover()).isEmpty();
    }

    @Test
    void what_is_no_picture_of_ours_is_refused_beside_the_field() {
        var path = "/studio/posts/" + Studio.draft("Title", "Words") + "/cover";
        for (var cover :
                new String[] {"https://elsewhere.example/a.jpg", "/pictures/" + "0f".repeat(16) + "-640.jpg", ""}) {
            var page = Authors.browser()
                    .multiPart("cover", cover)
                    .post(path)
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            assertThat(page).contains("id=\"coverFile-about\">Choose a picture");
            courant.ValidHtml.check(page);
        }
    }

    @Test
    void readers_see_it_on_page_front_feed_and_in_the_mail() throws IOException {
        var id = Studio.draft("Covered " + Studio.word(), "Words");
        upload(id, "A lighthouse");
        var path = QuarkusTransaction.requiringNew().call(() -> {
            var post = Post.locked(id).orElseThrow();
            post.publish(Instant.now());
            return post.path();
        });
        var page = given().get(path).then().statusCode(200).extract().asString();
        courant.ValidHtml.check(page);
        assertThat(page).contains("<figure class=\"cover\">", "property=\"og:image\"", "alt=\"A lighthouse\"");
        assertThat(given().get("/feed.xml").then().extract().asString()).contains("alt=\"A lighthouse\"");
        var mail = QuarkusTransaction.requiringNew()
                .call(() -> composition
                        .draw(Post.byId(id).orElseThrow(), "test", Instant.now())
                        .html());
        assertThat(mail).contains("alt=\"A lighthouse\" width=\"560\" height=\"280\"");
    }

    @Test
    void programs_give_it_by_its_address() throws IOException {
        var url = Authors.browser()
                .contentType("image/png")
                .body(picture())
                .post("/api/v1/pictures")
                .then()
                .extract()
                .<String>path("url");
        var id = Studio.draft("Title", "Words");
        var post = "/api/v1/posts/" + id;
        json(Map.of("cover", Map.of("picture", url, "alt", "Sea")))
                .patch(post)
                .then()
                .body("cover.alt", equalTo("Sea"));
        json(Map.of("title", "Other")).patch(post).then().body("cover.alt", equalTo("Sea"));
        json(Map.of("cover", Map.of("picture", ""))).patch(post).then().body("cover", nullValue());
        json(Map.of("cover", Map.of("picture", "https://elsewhere.example/")))
                .patch(post)
                .then()
                .statusCode(422);
    }

    private static io.restassured.specification.RequestSpecification json(Map<String, ?> body) {
        return Authors.browser().contentType("application/json").body(body);
    }

    private static void upload(long id, String alt) throws IOException {
        Authors.browser()
                .multiPart("coverFile", "sea.png", picture(), "image/png")
                .multiPart("coverAlt", alt)
                .post("/studio/posts/" + id + "/cover")
                .then()
                .statusCode(303);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
