package courant.studio.send;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.account.Authors;
import courant.platform.sql.Sql;
import courant.studio.Studio;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WatchTest {
    @Inject
    DataSource database;

    @Inject
    Watchers watchers;

    @TestHTTPResource("/")
    URI site;

    @Test
    void a_page_that_watches_is_told_what_changes_and_when_it_is_over() throws Exception {
        var mailing = scheduled();
        var before = watchers.watching();
        var client = HttpClient.newHttpClient();
        try {
            var stream = watch(client, mailing, Authors.session(Authors.OWNER));
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            await().until(() -> watchers.watching() == before + 1);
            Studio.sent("/studio/mailings/" + mailing + "/cancellation");
            var told = CompletableFuture.supplyAsync(() -> text(stream)).get(20, java.util.concurrent.TimeUnit.SECONDS);
            assertThat(told).contains("event:live", "event:end").contains("It starts by itself");
            assertThat(told.substring(told.indexOf("event:end")))
                    .contains("data-over")
                    .contains("taken back before");
        } finally {
            client.shutdownNow();
        }
        await().until(() -> watchers.watching() == before);
    }

    @Test
    void who_has_not_signed_in_watches_nothing() throws Exception {
        var client = HttpClient.newHttpClient();
        try {
            var mailing = scheduled();
            assertThat(watch(client, mailing, "nobody").statusCode()).isNotEqualTo(200);
            assertThat(watch(client, 999_999_999, Authors.session(Authors.OWNER))
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void one_account_watches_in_ten_windows_at_most() throws Exception {
        var mailing = scheduled();
        var session = Authors.session(Authors.author(courant.account.Role.EDITOR).email);
        var client = HttpClient.newHttpClient();
        try {
            var windows = IntStream.range(0, 10)
                    .mapToObj(it -> client.sendAsync(request(mailing, session), BodyHandlers.ofInputStream()))
                    .toList();
            for (var window : windows) assertThat(window.get().statusCode()).isEqualTo(200);
            assertThat(watch(client, mailing, session).statusCode()).isEqualTo(429);
            Studio.sent("/studio/mailings/" + mailing + "/cancellation");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> watch(client, mailing, session).statusCode() == 200);
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void a_mailing_that_is_sent_shows_its_sum_its_curve_its_recipients_and_gives_them_as_a_file() {
        var word = Studio.word();
        var mailing = sent(word);
        var page = Studio.page("/studio/mailings/" + mailing);
        assertThat(page)
                .contains("intended = ")
                .contains("class=\"curve ink-1\"")
                .contains("The curve as a table");
        var found = Studio.page("/studio/mailings/" + mailing + "?q=" + word.toUpperCase() + "&state=accepted");
        assertThat(found).contains(word + "@example.net");
        assertThat(Studio.page("/studio/mailings/" + mailing + "?q=" + word + "x"))
                .contains("No address here begins");
        assertThat(Studio.page("/studio/mailings/" + mailing + "?q=" + word + "&state=queued"))
                .contains("No address here begins");
        assertThat(Studio.page("/studio/mailings/" + mailing + "?state=queued")).contains("Nobody stands here");

        var link = found.substring(found.indexOf("/studio/mailings/" + mailing + "/recipients/"));
        var recipient = Studio.page(link.substring(0, link.indexOf('"')));
        assertThat(recipient)
                .contains(word + "@example.net")
                .contains("Message-ID")
                .contains("Attempts");

        var file = Authors.browser()
                .get("/studio/mailings/" + mailing + "/recipients.csv?q=" + word)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(file.lines()).hasSize(2);
        assertThat(file).startsWith("address,name,state,").contains(word + "@example.net,'=1+1,accepted,1,250");
        assertThat(api().get("/api/v1/mailings/" + mailing + "/deliveries.csv").asString())
                .contains(word);
    }

    /** To one reader with a name that a spreadsheet would take for a formula. */
    private int sent(String word) {
        api().contentType("application/json")
                .body(Map.of("email", word + "@example.net", "name", "=1+1", "tags", java.util.List.of(word)))
                .post("/api/v1/subscribers")
                .then()
                .statusCode(201);
        Sql.update(database, """
                update subscription set status = 'active', confirmed_at = now()
                where subscriber_id = (select id from subscriber where email = ?)
                """, word + "@example.net");
        var mailing = schedule(Map.of("at", "now", "audience", Map.of("tags", java.util.List.of(word))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api().get("/api/v1/mailings/" + mailing)
                        .jsonPath()
                        .getString("state")
                        .equals("sent"));
        await().until(() -> Studio.page("/studio/mailings/" + mailing).contains("class=\"curve ink-1\""));
        return mailing;
    }

    private int scheduled() {
        return schedule(Map.of("at", "2033-03-27T09:00"));
    }

    private static int schedule(Map<String, Object> form) {
        var post = Studio.draft("Watched " + Studio.word(), "Words");
        return api().contentType("application/json")
                .body(form)
                .put("/api/v1/posts/" + post + "/schedule")
                .then()
                .statusCode(202)
                .extract()
                .path("mailing");
    }

    private HttpResponse<InputStream> watch(HttpClient client, long mailing, String session) throws Exception {
        return client.send(request(mailing, session), BodyHandlers.ofInputStream());
    }

    private HttpRequest request(long mailing, String session) {
        return HttpRequest.newBuilder(site.resolve("/studio/mailings/" + mailing + "/events"))
                .header("Cookie", "courant_session=" + session)
                .build();
    }

    private static String text(HttpResponse<InputStream> stream) {
        try (var body = stream.body()) {
            return new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
