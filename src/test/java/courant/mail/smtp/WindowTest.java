package courant.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.smtp.Outcome.Accepted;
import courant.mail.smtp.Outcome.Deferred;
import courant.mail.smtp.Outcome.Rejected;
import courant.mail.smtp.Outcome.Uncertain;
import courant.mail.smtp.Outcome.Unsent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several messages on their way at once over one connection. */
class WindowTest extends WindowedRelay {
    private static final String[] EIGHT = {"ada", "bob", "cyd", "dan", "eve", "fay", "gus", "hal"};

    @Test
    void the_first_goes_alone_and_then_eight_are_on_their_way_at_once() throws Exception {
        try (var connection = open()) {
            assertThat(connection.room()).isEqualTo(1);
            assertThat(send(connection, "one")).hasOnlyElementsOfType(Accepted.class);
            assertThat(connection.room()).isEqualTo(8);
            smtp.hold();
            submit(connection, EIGHT);
            assertThat(connection.room()).isZero();
            smtp.letGo();
            assertThat(hear(connection, 8)).hasOnlyElementsOfType(Accepted.class);
            assertThat(connection.room()).isEqualTo(8);
        }
        assertThat(smtp.messages.keySet()).contains("one").contains(EIGHT);
        assertThat(smtp.overlaps).hasPositiveValue();
        assertThat(smtp.commands)
                .contains("MAIL FROM:<hal@example.org> SIZE=" + MESSAGE.length, "BDAT " + MESSAGE.length + " LAST");
    }

    @Test
    void octets_arrive_as_they_were_without_stuffing() throws Exception {
        var message = ("Subject: ü\r\n\r\n.\r\n..\r\n.x\r\n" + "y".repeat(5000) + "\r\n\r\nQUIT\r\n").getBytes(UTF_8);
        try (var connection = open()) {
            connection.submit(envelope("ada"), message);
            assertThat(connection.hear()).hasOnlyElementsOfType(Accepted.class);
        }
        assertThat(smtp.messages.get("ada")).isEqualTo(message);
    }

    @Test
    void a_bare_line_feed_becomes_a_line_end_and_is_counted() throws Exception {
        try (var connection = open()) {
            connection.submit(envelope("ada"), "a\nb\r.\n".getBytes(UTF_8));
            assertThat(connection.hear()).hasOnlyElementsOfType(Accepted.class);
        }
        assertThat(smtp.messages.get("ada")).isEqualTo("a\r\nb\r\n.\r\n".getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 450 4.3.2 later",
        "MAIL, 550 5.7.1 not you",
        "RCPT, 450 4.2.1 later",
        "RCPT, 550 5.1.1 nobody",
        "BDAT, 452 4.3.1 full",
        "BDAT, 554 5.7.1 spam"
    })
    void a_refused_reader_does_not_hold_up_the_seven_behind(String step, String answer) throws Exception {
        smtp.at(step + " ada", answer);
        try (var connection = proven()) {
            var outcomes = send(connection, EIGHT);
            assertThat(outcomes.getFirst()).isInstanceOf(answer.startsWith("4") ? Deferred.class : Rejected.class);
            assertThat(outcomes.getFirst().phase().name()).isEqualTo(step.equals("BDAT") ? "DOT" : step);
            assertThat(outcomes.subList(1, 8)).hasOnlyElementsOfType(Accepted.class);
            assertThat(connection.usable()).isTrue();
        }
        assertThat(smtp.messages).doesNotContainKey("ada").hasSize(8);
    }

    @Test
    void after_a_refused_recipient_whatever_the_octets_are_answered_changes_nothing() throws Exception {
        smtp.at("RCPT bob", "550 5.1.1 nobody").at("BDAT without", "250 fine");
        try (var connection = proven()) {
            var outcomes = send(connection, "ada", "bob", "cyd");
            assertThat(outcomes).element(1).isInstanceOfSatisfying(Rejected.class, it -> {
                assertThat(it.refusal()).isEqualTo(Refusal.ADDRESS);
                assertThat(it.reply().code()).isEqualTo(550);
            });
            assertThat(outcomes).last().isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "BDAT"})
    void after_a_goodbye_what_came_behind_was_not_read_and_nobody_is_blamed(String step) throws Exception {
        smtp.at(step + " cyd", "421 4.7.0 too many messages");
        try (var connection = proven()) {
            var outcomes = send(connection, EIGHT);
            assertThat(outcomes.subList(0, 2)).hasOnlyElementsOfType(Accepted.class);
            assertThat(outcomes.subList(2, 8)).hasOnlyElementsOfType(Unsent.class);
            assertThat(connection.usable()).isFalse();
        }
        try (var connection = open()) {
            assertThat(connection.hasWindow()).isTrue();
        }
    }

    @Test
    void a_relay_that_says_goodbye_and_goes_on_answering_is_heard_to_the_end() throws Exception {
        smtp.at("MAIL bob", "421 4.7.0 not now" + ChunkingSmtp.STAY);
        try (var connection = proven()) {
            assertThat(send(connection, "ada", "bob", "cyd"))
                    .extracting(Object::getClass)
                    .isEqualTo(List.of(Accepted.class, Unsent.class, Accepted.class));
            assertThat(connection.usable()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BDAT, <hang up>",
        "OCTETS, <hang up>",
        "BDAT, <stall>",
        "BDAT, what?",
        "BDAT, 354 go on",
        "RCPT, <hang up>"
    })
    void a_cut_leaves_exactly_the_outstanding_in_doubt(String step, String answer) throws Exception {
        smtp.at(step + " cyd", answer);
        try (var connection = proven()) {
            smtp.hold();
            submit(connection, EIGHT);
            smtp.letGo();
            var outcomes = hear(connection, 8);
            assertThat(outcomes.subList(0, 2)).hasOnlyElementsOfType(Accepted.class);
            assertThat(outcomes.subList(2, 8)).hasOnlyElementsOfType(Uncertain.class);
            assertThat(connection.usable()).isFalse();
        }
    }

    @Test
    void what_was_refused_before_the_cut_stays_refused() throws Exception {
        smtp.at("RCPT cyd", "550 5.1.1 nobody").at("BDAT without", ChunkingSmtp.HANG_UP);
        try (var connection = proven()) {
            assertThat(send(connection, "ada", "cyd", "dan"))
                    .extracting(Object::getClass)
                    .isEqualTo(List.of(Accepted.class, Rejected.class, Uncertain.class));
        }
    }

    @Test
    void a_message_that_could_not_be_written_to_its_end_was_not_sent() throws Exception {
        smtp.at("OCTETS bob", ChunkingSmtp.HANG_UP);
        try (var connection = proven()) {
            connection.submit(envelope("ada"), MESSAGE);
            connection.submit(envelope("bob"), new byte[60_000_000]);
            connection.submit(envelope("cyd"), MESSAGE);
            var outcomes = hear(connection, 3);
            assertThat(outcomes)
                    .extracting(Object::getClass)
                    .isEqualTo(List.of(Accepted.class, Unsent.class, Unsent.class));
        }
    }

    @Test
    void a_message_over_the_relays_size_is_rejected_in_its_turn() throws Exception {
        smtp.at("EHLO", "250-chunking\r\n250-PIPELINING\r\n250-SIZE 100\r\n250 CHUNKING");
        try (var connection = proven()) {
            connection.submit(envelope("ada"), MESSAGE);
            connection.submit(envelope("bob"), new byte[101]);
            connection.submit(envelope("cyd"), MESSAGE);
            assertThat(hear(connection, 3))
                    .extracting(Object::getClass)
                    .isEqualTo(List.of(Accepted.class, Rejected.class, Accepted.class));
        }
        assertThat(smtp.messages).doesNotContainKey("bob");
    }
}
