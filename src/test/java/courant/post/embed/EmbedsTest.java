package courant.post.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.account.Authors;
import courant.markdown.Card;
import courant.markdown.Markdown;
import courant.post.picture.KeptSizes;
import courant.post.picture.Pictures;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbedsTest {
    @Inject
    KeptEmbeds kept;

    @Inject
    KeptSizes sizes;

    @Inject
    Pictures pictures;

    @Inject
    Vertx vertx;

    private final Map<String, Fetched> world = new HashMap<>();

    @Test
    void a_film_says_its_title_and_its_picture_stands_here_with_a_play_sign() throws IOException {
        var film = "https://www.youtube.com/watch?v=" + Studio.word();
        says(Provider.YOUTUBE.asked(URI.create(film)).toString(), "application/json", """
                {"title": "Why lighthouses <blink>", "author_name": "Ada", "thumbnail_url": "https://i.example/t.png"}
                """);
        world.put(
                "https://i.example/t.png", new Fetched(URI.create("https://i.example/t.png"), "image/png", picture()));
        var card = embeds().add(film, null).card();
        assertThat(card.title()).isEqualTo("Why lighthouses <blink>");
        assertThat(card.site()).isEqualTo("YouTube · Ada");
        assertThat(card.kind()).isEqualTo(Card.Kind.VIDEO);
        assertThat(card.picture().orElseThrow().width()).isEqualTo(640);
        assertThat(kept.on(Markdown.parse(film)).page().toString())
                .contains("embed-video", "Why lighthouses &lt;blink&gt;", "/pictures/");
    }

    @Test
    void any_page_says_what_it_is_by_opengraph_or_by_its_title() {
        var toot = "https://social.example/@ada/" + System.nanoTime();
        says(toot, "text/html; charset=utf-8", """
                <title>x</title><meta property="og:title" content="Ada (@ada)"><meta property="og:site_name" content="Social">
                <meta content="  Löng
                words " property="og:description"><meta property="og:image" content="http://plain.example/x.png">""");
        var card = embeds().add(toot, null).card();
        assertThat(card)
                .isEqualTo(new Card("Ada (@ada)", "Löng words", "Social", Card.Kind.POST, java.util.Optional.empty()));
        var page = "https://www.news.example/" + Studio.word();
        says(page, "text/html", "<title>News</title>");
        assertThat(embeds().add(page, null).card().site()).isEqualTo("news.example");
    }

    @Test
    void a_card_is_fetched_once_and_then_kept() {
        var page = "https://www.news.example/" + Studio.word();
        says(page, "text/html", "<title>News</title>");
        embeds().add(page, null);
        world.clear();
        assertThat(embeds().add(page, null).card().title()).isEqualTo("News");
    }

    @Test
    void what_is_no_address_or_leads_inside_is_refused_in_a_sentence() {
        for (var typed :
                new String[] {"", "javascript:alert(1)", "http://plain.example/", "two https://a.example/", "https://"
                }) {
            Studio.send("/studio/embeds", "address", typed)
                    .then()
                    .statusCode(422)
                    .body("sentence", containsString("address"));
        }
        Studio.send("/studio/embeds", "address", "https://127.0.0.1/admin")
                .then()
                .statusCode(422);
        Authors.browser()
                .get("/studio/embeds?address=https://nothing.example/")
                .then()
                .statusCode(404);
    }

    @Test
    void programs_may_write_a_card_themselves() {
        var page = "https://www.news.example/" + Studio.word();
        var form = Map.of("address", page, "title", "By hand", "site", "News", "kind", "audio");
        json(form)
                .post("/api/v1/embeds")
                .then()
                .statusCode(201)
                .body("title", equalTo("By hand"), "kind", equalTo("audio"));
        Authors.browser().get("/api/v1/embeds?address=" + page).then().body("site", equalTo("News"));
        json(Map.of("address", page, "title", "T", "kind", "film"))
                .post("/api/v1/embeds")
                .then()
                .statusCode(422);
        json(Map.of("address", page, "title", "T", "picture", "https://elsewhere.example/a.png"))
                .post("/api/v1/embeds")
                .then()
                .statusCode(422);
    }

    private static io.restassured.specification.RequestSpecification json(Map<String, ?> body) {
        return Authors.browser().contentType("application/json").body(body);
    }

    private Embeds embeds() {
        var fetching = new Fetching(vertx, new HttpClientOptions(), new PublicHosts(), "Test") {
            @Override
            Fetched get(URI address, int mostBytes) {
                var found = world.get(address.toString());
                if (found == null) throw new NotFetched("Nothing stands there.");
                return found;
            }
        };
        return new Embeds(kept, sizes, pictures, new Scout(fetching), true);
    }

    private void says(String address, String type, String body) {
        world.put(address, new Fetched(URI.create(address), type, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
