package courant.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.smtp.SmtpSink;
import java.io.IOException;
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

    @TempDir
    Path data;

    @Test
    void ten_thousand_readers_get_a_long_post_once_each_over_a_restart() throws Exception {
        try (var sink = SmtpSink.start(Duration.ofMillis(10))) {
            int mailing;
            try (var before = ProgramAuthor.start(data, sink.port(), Map.of())) {
                importReaders(before);
                mailing = ProgramAuthor.sendNow(before, ProgramAuthor.write(before, longPost()));
                await().atMost(Duration.ofMinutes(2)).until(() -> sink.messages() > READERS / 4);
                before.stop();
            }
            assertThat(sink.messages()).as("sent before the restart").isLessThan(READERS);
            try (var after = ProgramAuthor.start(data, sink.port(), Map.of())) {
                await().atMost(Duration.ofMinutes(4))
                        .until(() -> ProgramAuthor.state(after, mailing).equals("sent"));
                thenEveryoneHasItOnce(sink, after, mailing);
            }
        }
    }

    private void importReaders(RunningJar jar) {
        var csv = IntStream.range(0, READERS)
                .mapToObj(it -> "reader" + it + "@example.net,Reader " + it)
                .collect(Collectors.joining("\n", "email,name\n", "\n"));
        var id = ProgramAuthor.api(jar)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/subscribers")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getInt("id");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var result = ProgramAuthor.api(jar).get("/api/v1/imports/" + id).jsonPath();
            assertThat(result.getString("state")).isEqualTo("finished");
            assertThat(result.getInt("created")).isEqualTo(READERS);
        });
    }

    private static Map<String, String> longPost() throws IOException {
        var body = Files.readString(Path.of("src/main/resources/courant/sample/post.md"));
        return Map.of("title", "A long conversation", "subtitle", "Over a restart", "body", body);
    }

    private void thenEveryoneHasItOnce(SmtpSink sink, RunningJar jar, int mailing) {
        assertThat(sink.recipients())
                .hasSize(READERS)
                .allSatisfy((who, times) -> assertThat(times).isOne());
        assertThat(sink.messageIds()).hasSize(READERS);
        var told = ProgramAuthor.api(jar).get("/api/v1/mailings/" + mailing).jsonPath();
        assertThat(told.getInt("candidates")).isEqualTo(READERS);
        assertThat(told.getInt("counts.accepted")).isEqualTo(READERS);
        assertThat(told.getInt("counts.uncertain")).isZero();
    }
}
