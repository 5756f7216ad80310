package courant.browser;

import static courant.jar.ProgramAuthor.api;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import courant.jar.ProgramAuthor;
import courant.jar.RunningJar;
import courant.platform.sql.Sql;
import courant.sender.Sink;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The program on a relay that does as a test says, with its database and an author's browser. */
final class MailingStage implements AutoCloseable {
    final Sink sink = new Sink();
    final DataSource database;
    private final EmbeddedPostgres server;
    private final RunningJar jar;
    private final Chromium chromium = new Chromium();
    private final BrowserContext author;

    MailingStage(Path data) throws Exception {
        server = EmbeddedPostgres.builder().start();
        database = server.getPostgresDatabase();
        jar = ProgramAuthor.start(
                data,
                sink.relay().port(),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                        "COURANT_SMTP_CONNECTIONS", "2",
                        "COURANT_SENDER_DOUBT", "hold"));
        author = chromium.person(Chromium.Look.DESK_LIGHT, jar.url());
        new Visit(author)
                .open("/studio")
                .fill("E-mail address", "owner@example.org")
                .fill("Password", "a password for this test")
                .press("Sign in")
                .reads("Overview");
    }

    /** Somebody else who may edit everything, signed in at a desk of their own. */
    BrowserContext colleague(String name) {
        var key = "a-key-of-" + name;
        Sql.update(
                database,
                """
                with made as (insert into account (email, name, role) values (? || '@example.org', ?, 'editor') returning id)
                insert into session (account_id, token_hash, expires_at)
                select id, sha256(convert_to(?, 'UTF8')), now() + interval '1 day' from made
                """,
                name,
                name,
                key);
        var person = chromium.person(Chromium.Look.DESK_LIGHT, jar.url());
        person.addCookies(List.of(new Cookie("courant_session", key).setUrl(jar.url())));
        return person;
    }

    /** So many readers at {@code WORD.example}, who are tagged with the word. */
    void readers(String word, int count) {
        Sql.update(database, """
                with made as (
                    insert into subscriber (email, name, tags)
                    select 'reader' || n || '@' || ? || '.example', 'Reader ' || n, array[?::text]
                    from generate_series(1, ?) n returning id)
                insert into subscription (newsletter_id, subscriber_id, status, confirmed_at)
                select (select min(id) from newsletter), id, 'active', now() from made
                """, word, word, count);
    }

    /** A post on its way to those readers; the mailing's number. */
    int mail(String word, String at) {
        var post = ProgramAuthor.write(jar, Map.of("title", "A letter to the " + word, "body", "Dear {{name|reader}},\n\nhello."));
        return api(jar).body(Map.of("at", at, "audience", Map.of("tags", List.of(word)), "override", true))
                .put("/api/v1/posts/" + post + "/schedule")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getInt("mailing");
    }

    int write(String title) {
        return ProgramAuthor.write(jar, Map.of("title", title, "body", "Dear {{name|reader}},\n\nhello."));
    }

    /** What the author's window shows there. */
    Visit visit(String path) {
        return new Visit(author).open(path);
    }

    void awaitState(int mailing, String state) {
        await("mailing " + mailing + " to be " + state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> ProgramAuthor.state(jar, mailing), state::equals);
    }

    void update(String sql, Object... values) {
        Sql.update(database, sql, values);
    }

    Visit visit() {
        return new Visit(author);
    }

    MailingPage page(int mailing) {
        return new MailingPage(new Visit(author).open("/studio/mailings/" + mailing));
    }

    /** The same button in another window of the author's, which shows an earlier state; what that window shows then. */
    String pressElsewhere(int mailing, String deed) {
        var options = RequestOptions.create().setHeader("Origin", jar.url());
        return author.request()
                .post("/studio/mailings/" + mailing + "/" + deed, options)
                .text();
    }

    @Override
    public void close() throws Exception {
        chromium.close();
        sink.close();
        jar.close();
        server.close();
    }
}
