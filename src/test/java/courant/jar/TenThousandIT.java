package courant.jar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.smtp.SmtpSink;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job at some size: a long post to ten thousand readers, with the program stopped and started in the middle. */
class TenThousandIT {
    private static final int READERS = 10_000;
    private static final String TOKEN = "ten-thousand-test-token";

    @TempDir
    Path data;

    @Test
    void ten_thousand_readers_get_a_long_post_once_each_over_a_restart() throws Exception {
        try (var sink = SmtpSink.start(Duration.ofMillis(5))) {
            int mailing;
            try (var before = start(sink)) {
                importReaders(before);
                mailing = sendNow(before, writePost(before));
                await().atMost(Duration.ofMinutes(2)).until(() -> sink.messages() > READERS / 4);
                before.stop();
            }
            assertThat(sink.messages()).as("sent before the restart").isLessThan(READERS);
            try (var after = start(sink)) {
                await().atMost(Duration.ofMinutes(4))
                        .until(() -> state(after, mailing).equals("sent"));
                thenEveryoneHasItOnce(sink, after, mailing);
            }
        }
    }

    private RunningJar start(SmtpSink sink) throws Exception {
        return RunningJar.start(
                data,
                Map.of(
                        "COURANT_OWNER_EMAIL", "owner@example.org",
                        "COURANT_OWNER_PASSWORD", "a password for this test",
                        "COURANT_API_TOKEN", TOKEN,
                        "COURANT_SMTP_HOST", "127.0.0.1",
                        "COURANT_SMTP_PORT", String.valueOf(sink.port()),
                        "COURANT_SMTP_TLS", "none"));
    }

    private void importReaders(RunningJar jar) {
        var csv = IntStream.range(0, READERS)
                .mapToObj(it -> "reader" + it + "@example.net,Reader " + it)
                .collect(Collectors.joining("\n", "email,name\n", "\n"));
        var id = api(jar).contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/subscribers")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getInt("id");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var result = api(jar).get("/api/v1/imports/" + id).jsonPath();
            assertThat(result.getString("state")).isEqualTo("finished");
            assertThat(result.getInt("created")).isEqualTo(READERS);
        });
    }

    private int writePost(RunningJar jar) throws Exception {
        var body = Files.readString(Path.of("src/main/resources/courant/sample/post.md"));
        return api(jar).contentType("application/json")
                .body(Map.of("title", "A long conversation", "subtitle", "Over a restart", "body", body))
                .post("/api/v1/posts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("id");
    }

    private int sendNow(RunningJar jar, int post) {
        return api(jar).contentType("application/json")
                .body(Map.of("at", "now"))
                .put("/api/v1/posts/" + post + "/schedule")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getInt("mailing");
    }

    private String state(RunningJar jar, int mailing) {
        return api(jar).get("/api/v1/mailings/" + mailing).jsonPath().getString("state");
    }

    private void thenEveryoneHasItOnce(SmtpSink sink, RunningJar jar, int mailing) {
        assertThat(sink.recipients())
                .hasSize(READERS)
                .allSatisfy((who, times) -> assertThat(times).isOne());
        assertThat(sink.messageIds()).hasSize(READERS);
        var told = api(jar).get("/api/v1/mailings/" + mailing).jsonPath();
        assertThat(told.getInt("candidates")).isEqualTo(READERS);
        assertThat(told.getInt("counts.accepted")).isEqualTo(READERS);
        assertThat(told.getInt("counts.uncertain")).isZero();
    }

    private static RequestSpecification api(RunningJar jar) {
        return given().baseUri(jar.url()).header("Authorization", "Bearer " + TOKEN);
    }
}
