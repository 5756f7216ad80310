package courant.sender.engine;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.platform.log.Ear;
import courant.platform.log.Terse;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator finds in the log. */
@QuarkusTest
class LogTest extends OwnEngines {
    private final Ear ear = new Ear("courant", Level.INFO);

    @BeforeEach
    void nothing_was_said_before() {
        Terse.LOG.forget();
    }

    @AfterEach
    void stopListening() {
        ear.close();
    }

    @Test
    void a_refusal_names_mailing_delivery_relay_and_reply_and_never_the_reader() {
        var mailing = mailing(3);
        sink.atRecipient(to -> to.equals(mailing.address(2)) ? "550 5.1.1 <" + to + "> is unknown here" : "250 fine");
        engine(1);
        untilSent(mailing);
        assertThat(ear.heard())
                .contains("mailing %d delivery %s: rejected by sink: 550 5.1.1 <address> is unknown here"
                        .formatted(mailing.id, mailing.of(2, "id")))
                .noneMatch(it -> it.contains(mailing.domain));
    }

    @Test
    void what_no_answer_came_to_is_named_and_what_was_taken_is_not() {
        var mailing = mailing(30);
        sink.atDot(to -> to.equals(mailing.address(9)) ? courant.sender.Sink.HANG_UP : "250 2.0.0 taken");
        engine(1);
        await().until(() ->
                mailing.counts().uncertain() == 1 && mailing.counts().accepted() == 29);
        assertThat(about(mailing.id))
                .singleElement()
                .asString()
                .contains("delivery " + mailing.of(9, "id") + ": uncertain by sink");
    }

    @Test
    void a_relay_that_refuses_everybody_does_not_fill_the_disk() {
        var mailing = mailing(500);
        sink.atRecipient(to -> "550 5.1.1 no such user");
        engine(4);
        untilSent(mailing);
        assertThat(about(mailing.id).stream().filter(it -> it.contains("rejected by")))
                .hasSizeBetween(5, 7);
    }

    @Test
    void a_mailing_that_is_over_says_that_its_candidates_add_up() {
        var mailing = mailing(10);
        sink.atRecipient(to -> to.equals(mailing.address(2)) ? "550 5.1.1 unknown" : "250 fine");
        engine(2);
        untilSent(mailing);
        await().untilAsserted(() -> assertThat(about(mailing.id))
                .anyMatch(it -> it.contains(" is sent after ")
                        && it.endsWith(
                                "10 candidates = 9 accepted + 1 rejected + 0 skipped + 0 uncertain + 0 excluded")));
    }

    @Test
    void a_command_is_said_once_and_by_whom() {
        var mailing = mailing(1);
        for (var n = 0; n < 2; n++)
            api().put("/api/v1/mailings/" + mailing.id + "/pause").then().statusCode(202);
        for (var n = 0; n < 2; n++)
            api().contentType("application/json")
                    .post("/api/v1/mailings/" + mailing.id + "/cancellation")
                    .then()
                    .statusCode(202);
        assertThat(about(mailing.id).stream()
                        .filter(it -> it.contains("by account"))
                        .map(it -> it.replaceAll("\\d+", "N")))
                .containsExactly(
                        "Mailing N was sending and is paused now, by account N",
                        "Mailing N was paused and is cancelled now, by account N");
    }

    private List<String> about(long mailing) {
        return ear.heard().stream()
                .filter(it -> it.matches("(?i)mailing " + mailing + "\\b.*"))
                .toList();
    }
}
