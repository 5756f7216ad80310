package courant.sender.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.mail.Letter;
import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.sender.Sink;
import courant.sender.relay.Buckets;
import courant.sender.relay.Route;
import courant.sender.watch.Meters;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterTest {
    @Inject
    DataSource database;

    @Inject
    Event<Letter> letters;

    @Inject
    LetterBox box;

    @Inject
    Letters program;

    @Inject
    Meters meters;

    @Inject
    Inbox inbox;

    private final String address = Drafts.word() + "@example.net";

    @Test
    void a_letter_leaves_at_once_and_its_words_are_not_kept() {
        QuarkusTransaction.requiringNew().run(this::write);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> !inbox.newest(address, Long.MAX_VALUE, 1).isEmpty());
        await().until(() -> row("state || ' ' || length(bytes)").equals("accepted 0"));
    }

    @Test
    void test_mode_shows_a_letter_to_an_address_in_any_letters() {
        var reader = "用户-" + address;
        QuarkusTransaction.requiringNew()
                .run(() -> letters.fire(new Letter(
                        "news@example.org",
                        reader,
                        ("To: " + reader + "\r\nSubject: Hello\r\n\r\nGood morning\r\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "test")));
        await().atMost(Duration.ofSeconds(3))
                .until(() -> !inbox.newest(reader, Long.MAX_VALUE, 1).isEmpty());
        var mail = inbox.newest("用户-" + address, Long.MAX_VALUE, 1).getFirst();
        assertThat(mail.recipient()).isEqualTo(reader);
        assertThat(new String(inbox.raw(mail.id()).orElseThrow(), StandardCharsets.UTF_8))
                .contains("To: " + reader);
    }

    @Test
    void a_letter_whose_reason_was_undone_does_not_exist() {
        QuarkusTransaction.begin();
        write();
        QuarkusTransaction.rollback();
        assertThat(Sql.one(database, "select count(*) from letter where recipient = ?", row -> row.getInt(1), address))
                .hasValue(0);
    }

    @Test
    void a_letter_is_tried_again_where_the_relay_says_later_and_given_up_where_it_says_never() throws Exception {
        program.stop();
        try (var sink = new Sink().atRecipient(to -> "451 4.7.1 greylisted")) {
            var outlet = new Outlet(() -> List.of(Route.to(sink.relay(), 1)), new Buckets(database));
            var postman = new Postman(box, outlet, Duration.ofHours(48), meters);
            var thread = Thread.ofVirtual().start(postman);
            QuarkusTransaction.requiringNew().run(this::write);
            await().until(() -> row("coalesce(reply, '')").contains("greylisted"));
            assertThat(row("state || ' ' || (due_at > now() + interval '10 seconds')"))
                    .isEqualTo("queued true");

            sink.atRecipient(to -> "550 5.1.1 nobody");
            Sql.update(database, "update letter set due_at = now() where recipient = ?", address);
            await().until(() -> row("state").equals("rejected"));
            postman.stop();
            thread.join();
        } finally {
            program.start();
        }
    }

    private void write() {
        letters.fire(new Letter(
                "news@example.org",
                address,
                "Subject: Hello\r\n\r\nGood morning\r\n".getBytes(StandardCharsets.US_ASCII),
                "test"));
    }

    private String row(String column) {
        return Sql.one(
                        database,
                        "select " + column + " from letter where recipient = ?",
                        row -> row.getString(1),
                        address)
                .orElse("");
    }
}
