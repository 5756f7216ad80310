package courant.archive.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import courant.archive.feed.FeedConfig;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.post.Channel;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellHubTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile int answer = 202;
    private HttpServer hub;

    @Inject
    ChangedFeeds changed;

    @Inject
    Pings pings;

    @Inject
    DataSource database;

    @BeforeEach
    void open() throws IOException {
        Sql.update(database, "delete from feed_ping");
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        hub.start();
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    @Test
    void a_hub_hears_once_of_every_feed_that_has_a_new_post() throws Exception {
        var word = Drafts.word();
        var newsletter = Drafts.newsletter();
        var post = published(
                newsletter,
                new PostForm("T", "", "x", List.of("Ada " + word), List.of("Tag " + word), "S " + word, null));
        run();
        for (var path :
                List.of("", newsletter.path(), "/authors/ada-" + word, "/tags/tag-" + word, "/series/s-" + word)) {
            for (var file : List.of("/feed.xml", "/rss.xml", "/feed.json"))
                assertThat(told(path + file)).isOne();
        }
        heard.clear();
        run();
        assertThat(told(newsletter.path() + "/feed.xml")).isZero();
        QuarkusTransaction.requiringNew()
                .run(() -> Post.locked(post.id).orElseThrow().goBy(Channel.MAIL, Instant.now()));
        run();
        assertThat(told(newsletter.path() + "/feed.xml")).isOne();
    }

    @Test
    void a_draft_is_nobodys_business() throws Exception {
        var post = Drafts.draft("Secret", "x");
        run();
        assertThat(told(post.newsletter.path() + "/feed.xml")).isZero();
    }

    @Test
    void a_hub_that_fails_is_asked_again_later_and_given_up_at_last() throws Exception {
        var newsletter = Drafts.newsletter();
        published(newsletter, new PostForm("T", "", "x"));
        answer = 503;
        run();
        run();
        assertThat(told(newsletter.path() + "/feed.xml")).isOne();
        assertThat(waiting(newsletter.path())).isEqualTo(3);
        due();
        answer = 204;
        run();
        assertThat(told(newsletter.path() + "/feed.xml")).isEqualTo(2);
        assertThat(waiting(newsletter.path())).isZero();
        published(newsletter, new PostForm("T", "", "y"));
        answer = 500;
        for (var i = 0; i < Pings.ATTEMPTS; i++) {
            run();
            due();
        }
        assertThat(waiting(newsletter.path())).isZero();
    }

    @Test
    void what_changes_while_the_hub_is_told_is_told_again() {
        var newsletter = Drafts.newsletter();
        published(newsletter, new PostForm("T", "", "x"));
        while (changed.note(50)) {}
        var taken = pings.take(1_000);
        published(newsletter, new PostForm("U", "", "x"));
        while (changed.note(50)) {}
        taken.forEach(pings::finish);
        assertThat(waiting(newsletter.path())).isEqualTo(3);
    }

    private void run() throws InterruptedException {
        var address = URI.create("http://localhost:" + hub.getAddress().getPort() + "/");
        var config = new FeedConfig() {
            @Override
            public Optional<URI> hub() {
                return Optional.of(address);
            }
        };
        var job = new TellHubJob(config, changed, pings);
        for (var i = 0; i < 20; i++) job.run();
    }

    private Post published(Newsletter newsletter, PostForm form) {
        return Drafts.published(newsletter, form, Instant.now());
    }

    private long told(String ending) {
        return heard.stream()
                .filter(it -> it.startsWith("hub.mode=publish&hub.url=http") && it.endsWith(ending))
                .filter(it -> !ending.matches("/(feed|rss)\\..*") || it.matches(".*hub.topic=https?://[^/]+" + ending))
                .count();
    }

    private void due() {
        Sql.update(database, "update feed_ping set due_at = now() - interval '1 second'");
    }

    private int waiting(String path) {
        return Sql.one(
                        database,
                        "select count(*) from feed_ping where topic like ?",
                        row -> row.getInt(1),
                        "%" + path + "/%")
                .orElseThrow();
    }
}
