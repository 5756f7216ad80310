package courant.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.post.Drafts;
import courant.post.PostForm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@QuarkusTest
class FeedTest {

    @Test
    void the_feed_is_atom_with_everything_that_atom_asks_for() throws Exception {
        publish("Fish & <Chips>", "Text");
        var feed = xml("/feed.xml").getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (var name : List.of("id", "title", "updated", "link"))
            assertThat(child(feed, name)).isNotNull();
        var entry = child(feed, "entry");
        for (var name : List.of("id", "title", "updated", "published", "author", "content", "link")) {
            assertThat(child(entry, name)).as(name).isNotNull();
        }
        assertThat(text(entry, "title")).isEqualTo("Fish & <Chips>");
        assertThat(text(entry, "id")).startsWith("tag:");
        Instant.parse(text(entry, "updated"));
    }

    @Test
    void every_address_in_a_text_is_whole() throws Exception {
        publish("Addresses", "[other](/p/other) ![x](/pictures/x-640.jpg) note[^1]\n\n[^1]: Note.");
        var entry = child(xml("/feed.xml").getDocumentElement(), "entry");
        assertThat(text(entry, "content"))
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
        assertThat(xml("/sitemap.xml").getDocumentElement().getTextContent()).contains("/p/" + slug);
        assertThat(RestAssured.get("/robots.txt").asString())
                .contains("Sitemap: http")
                .contains("Disallow: /studio");
    }

    private static String publish(String title, String body) {
        return Drafts.published(Drafts.newsletter(), new PostForm(title, "", body), Instant.now()).slug;
    }

    private static Document xml(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(RestAssured.get(path).asByteArray()));
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagNameNS("*", name).item(0);
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}
