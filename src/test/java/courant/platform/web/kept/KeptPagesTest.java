package courant.platform.web.kept;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeptPagesTest {
    private final Newsletter newsletter = Drafts.newsletter();
    private final String title = Drafts.word();
    private final Post post =
            Drafts.published(newsletter, new PostForm(title, "", "Words. ".repeat(500)), Instant.now());

    @TestHTTPResource("/")
    URI site;

    @Inject
    KeptPages pages;

    @Test
    void a_kept_page_is_the_same_answer_as_one_that_was_just_made() {
        pages.forget();
        var made = get();
        var kept = get();
        assertThat(kept.asString()).isEqualTo(made.asString()).contains(title);
        for (var header : List.of(
                "ETag",
                "Cache-Control",
                "Content-Type",
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Vary")) {
            assertThat(kept.header(header))
                    .as(header)
                    .isEqualTo(made.header(header))
                    .isNotNull();
        }
    }

    @Test
    void a_page_is_made_once_for_all_who_come_in_the_same_second() {
        pages.forget();
        get();
        var kept = pages.find(post.path()).orElseThrow();
        get();
        assertThat(pages.find(post.path()).orElse(kept)).isSameAs(kept);
    }

    @Test
    void who_takes_gzip_gets_gzip_and_who_does_not_gets_the_text() throws Exception {
        get();
        var zipped = raw("gzip, deflate, br");
        assertThat(zipped.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unzipped(zipped.body())).isEqualTo(get().asString());
        for (var refusing : List.of("identity", "gzip;q=0", "br")) {
            var plain = raw(refusing);
            assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(new String(plain.body(), StandardCharsets.UTF_8)).isEqualTo(get().asString());
        }
    }

    @Test
    void who_has_the_page_is_told_so() {
        var tag = get().header("ETag");
        for (var time = 0; time < 2; time++) {
            given().header("If-None-Match", tag).get(post.path()).then().statusCode(304);
        }
        given().header("If-None-Match", "W/\"other\"").get(post.path()).then().statusCode(200);
    }

    @Test
    void what_an_author_changes_is_seen_at_once() {
        get();
        QuarkusTransaction.requiringNew()
                .run(() -> Post.byId(post.id)
                        .orElseThrow()
                        .save(new PostForm("Changed", "", "Other words"), post.version, Drafts.sent()));
        assertThat(get().asString()).contains("Changed").doesNotContain("Words. Words.");
    }

    @Test
    void a_page_that_was_made_before_a_change_is_not_kept_after_it() {
        var before = pages.changes();
        pages.forget();
        pages.keep("/old", new KeptPage("text/html", "public", "\"1\"", null, "old"), before);
        assertThat(pages.find("/old")).isEmpty();
    }

    @Test
    void what_is_for_one_reader_or_missing_is_not_kept() {
        for (var page : List.of("/p/nothing-here", "/login", "/search?q=x", "/subscribe", "/preferences/broken")) {
            RestAssured.get(page);
            assertThat(pages.find(page)).as(page).isEmpty();
        }
    }

    private Response get() {
        return RestAssured.get(post.path());
    }

    private java.net.http.HttpResponse<byte[]> raw(String encodings) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(site.resolve(post.path()))
                    .header("Accept-Encoding", encodings)
                    .build();
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
