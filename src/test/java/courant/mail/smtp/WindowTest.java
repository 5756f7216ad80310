package courant.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.mail.smtp.Outcome.Accepted;
import courant.mail.smtp.Outcome.Deferred;
import courant.mail.smtp.Outcome.Rejected;
import courant.mail.smtp.Outcome.Uncertain;
import courant.mail.smtp.Outcome.Unsent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several messages on their way at once over one connection. */
class WindowTest {
    private static final byte[] MESSAGE = "Subject: Hello\r\n\r\nGood day.\r\n".getBytes(UTF_8);
    private static final String[] EIGHT = {"ada", "bob", "cyd", "dan", "eve", "fay", "gus", "hal"};

    private final ChunkingSmtp smtp = new ChunkingSmtp();

    @AfterEach
    void close() {
        smtp.close();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"500 5.5.2 what?", "502 not here", "503 5.5.1 no", "554 5.5.1 improper use"})
    void a_relay_that_offers_it_and_does_not_know_it_gets_data_from_then_on(String answer) throws Exception {
        smtp.at("BDAT", answer);
        assertBreaksAndIsRemembered(Unsent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "BDAT, <hang up>",
        "BDAT, <stall>",
        "BDAT, hello there",
        "BDAT, 354 go on",
        "RCPT, <swallow>",
        "BDAT, '250 one\r\n250 two'"
    })
    void a_relay_that_breaks_under_the_first_leaves_that_one_in_doubt_and_gets_data_from_then_on(
            String step, String answer) throws Exception {
        smtp.at(step, answer);
        assertBreaksAndIsRemembered(Uncertain.class);
    }

    @Test
    void a_relay_that_refuses_a_message_and_takes_it_has_lost_count() throws Exception {
        smtp.at("RSET", "451 4.0.0 not now");
        assertBreaksAndIsRemembered(Uncertain.class);
    }

    @Test
    void a_relay_that_loses_its_way_later_is_read_to_the_end_and_gets_data_from_then_on() throws Exception {
        smtp.at("BDAT bob", "503 5.5.1 what?");
        try (var connection = proven()) {
            assertThat(send(connection, "ada", "bob", "cyd"))
                    .extracting(Object::getClass)
                    .isEqualTo(List.of(Accepted.class, Unsent.class, Accepted.class));
            assertThat(connection.usable()).isFalse();
        }
        assertGetsData();
    }

    @Test
    void a_relay_that_has_shown_it_can_may_hang_up_like_any_other() throws Exception {
        smtp.at("BDAT bob", ChunkingSmtp.HANG_UP);
        try (var connection = proven()) {
            assertThat(send(connection, "bob")).hasOnlyElementsOfType(Uncertain.class);
        }
        try (var connection = open()) {
            assertThat(connection.hasWindow()).isTrue();
        }
    }

    @Test
    void a_relay_that_hung_up_while_nothing_was_on_its_way_has_nothing() throws Exception {
        smtp.at("RSET", ChunkingSmtp.HANG_UP);
        try (var connection = open()) {
            await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
            assertThat(send(connection, "ada")).hasOnlyElementsOfType(Unsent.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 plain", "250-chunking\r\n250 CHUNKING", "250-pipes\r\n250 PIPELINING"})
    void without_both_extensions_there_is_no_window(String offers) throws Exception {
        smtp.at("EHLO", offers);
        assertGetsData();
    }

    @Test
    void without_the_owners_leave_there_is_no_window() throws Exception {
        try (var connection = RelayConnection.open(smtp.relay().withWindow(1))) {
            assertThat(connection.hasWindow()).isFalse();
            assertThat(connection.send(envelope("ada"), MESSAGE)).isInstanceOf(Accepted.class);
        }
        assertThat(smtp.commands).noneMatch(it -> it.startsWith("BDAT"));
    }

    private void assertBreaksAndIsRemembered(Class<? extends Outcome> kind) throws Exception {
        try (var connection = open()) {
            assertThat(send(connection, "ada")).hasOnlyElementsOfType(kind);
            assertThat(connection.usable()).isFalse();
        }
        smtp.heal();
        assertGetsData();
    }

    private void assertGetsData() throws Exception {
        smtp.commands.clear();
        try (var connection = open()) {
            assertThat(connection.hasWindow()).isFalse();
            assertThat(connection.send(envelope("ada"), MESSAGE)).isInstanceOf(Accepted.class);
        }
        assertThat(smtp.commands).contains("DATA").noneMatch(it -> it.startsWith("BDAT"));
    }

    private RelayConnection open() throws RelayUnavailable {
        return RelayConnection.open(smtp.relay());
    }

    private RelayConnection proven() throws RelayUnavailable {
        var connection = open();
        assertThat(send(connection, "one")).hasOnlyElementsOfType(Accepted.class);
        return connection;
    }

    private static List<Outcome> send(RelayConnection connection, String... readers) {
        submit(connection, readers);
        return hear(connection, readers.length);
    }

    private static void submit(RelayConnection connection, String... readers) {
        Stream.of(readers).forEach(reader -> connection.submit(envelope(reader), MESSAGE));
    }

    private static List<Outcome> hear(RelayConnection connection, int count) {
        var outcomes = new ArrayList<Outcome>();
        while (outcomes.size() < count) outcomes.addAll(connection.hear());
        return outcomes;
    }

    private static Envelope envelope(String reader) {
        return new Envelope(reader + "@example.org", reader + "@example.net");
    }
}
