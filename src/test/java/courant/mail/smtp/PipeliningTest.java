package courant.mail.smtp;

import static courant.mail.smtp.ScriptedSmtp.DOT;
import static courant.mail.smtp.ScriptedSmtp.DRIBBLE;
import static courant.mail.smtp.ScriptedSmtp.HANG_UP;
import static courant.mail.smtp.ScriptedSmtp.STALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.mail.smtp.Outcome.Accepted;
import courant.mail.smtp.Outcome.Deferred;
import courant.mail.smtp.Outcome.Rejected;
import courant.mail.smtp.Outcome.Uncertain;
import courant.mail.smtp.Outcome.Unsent;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipeliningTest {

    private static final Envelope ADA = new Envelope("post@example.org", "ada@example.net");
    private static final Envelope BOB = new Envelope("post@example.org", "bob@example.net");
    private static final byte[] MESSAGE = "Subject: Hello\r\n\r\nGood day.\r\n".getBytes(UTF_8);

    private final ScriptedSmtp smtp = new ScriptedSmtp().inGroups();

    @AfterEach
    void close() {
        smtp.close();
    }

    @Test
    void the_commands_go_as_one_group_and_the_next_ones_with_the_final_dot() throws Exception {
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE, Optional.of(BOB))).isInstanceOf(Accepted.class);
            assertThat(connection.send(BOB, MESSAGE, Optional.of(ADA))).isInstanceOf(Accepted.class);
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(Accepted.class);
        }
        assertThat(smtp.rides).hasValue(2);
        assertThat(smtp.messages).hasSize(3).allSatisfy(it -> assertThat(it).isEqualTo(MESSAGE));
        assertThat(smtp.commands)
                .startsWith(
                        "EHLO localhost",
                        "MAIL FROM:<post@example.org>",
                        "RCPT TO:<ada@example.net>",
                        "DATA",
                        "MAIL FROM:<post@example.org>",
                        "RCPT TO:<bob@example.net>",
                        "DATA");
    }

    @ParameterizedTest
    @CsvSource({"MAIL, MAIL, POLICY", "RCPT, RCPT, ADDRESS", "DATA, DATA, POLICY", "<dot>, DOT, POLICY"})
    void a_refusal_counts_at_the_command_that_it_answers(String step, Phase phase, Refusal refusal) throws Exception {
        smtp.at(step, "550 no");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOfSatisfying(Rejected.class, it -> {
                assertThat(it.phase()).isEqualTo(phase);
                assertThat(it.refusal()).isEqualTo(refusal);
            });
            assertThat(connection.usable()).isEqualTo(!step.equals("MAIL"));
        }
    }

    @Test
    void where_data_is_allowed_without_a_recipient_a_single_dot_ends_it() throws Exception {
        smtp.at("RCPT", "450 4.2.1 later").at(DOT, "554 5.5.1 no valid recipients");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(Deferred.class);
            assertThat(smtp.messages).singleElement().isEqualTo(new byte[0]);
            smtp.at("RCPT", "250 fine").at(DOT, "250 taken");
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Accepted.class);
        }
        assertThat(smtp.commands).containsOnlyOnce("RSET");
    }

    @Test
    void a_recipient_without_a_sender_never_gets_an_empty_message() throws Exception {
        smtp.at("MAIL", "451 4.3.0 later");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(Deferred.class);
            assertThat(connection.usable()).isFalse();
        }
        assertThat(smtp.messages).isEmpty();
    }

    @Test
    void where_data_is_refused_too_the_connection_goes_on() throws Exception {
        smtp.at("RCPT", "550 5.1.1 nobody").at("DATA", "554 5.5.1 no valid recipients");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE))
                    .isInstanceOfSatisfying(
                            Rejected.class, it -> assertThat(it.reply().text()).isEqualTo("5.1.1 nobody"));
            smtp.at("RCPT", "250 fine").at("DATA", "354 go on");
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void an_announced_message_that_is_refused_costs_the_others_nothing() throws Exception {
        smtp.at("RCPT TO:<bob@example.net>", "550 5.1.1 nobody");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE, Optional.of(BOB))).isInstanceOf(Accepted.class);
            assertThat(connection.send(BOB, MESSAGE, Optional.of(ADA))).isInstanceOf(Rejected.class);
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(Accepted.class);
        }
        assertThat(smtp.messages).containsExactly(MESSAGE, new byte[0], MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"554 5.7.1 spam", "451 4.3.0 later"})
    void a_refused_message_does_not_keep_the_announced_one_from_going(String answer) throws Exception {
        smtp.at(DOT, answer);
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE, Optional.of(BOB))).isNotInstanceOf(Accepted.class);
            smtp.at(DOT, "250 taken");
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG_UP, STALL, "what?"})
    void a_connection_that_breaks_after_the_dot_leaves_the_announced_message_unsent(String answer) throws Exception {
        smtp.at("RCPT TO:<bob@example.net>", answer);
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE, Optional.of(BOB))).isInstanceOf(Accepted.class);
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Unsent.class);
        }
        assertIsSpokenToPlainly("RCPT TO:<bob@example.net>");
    }

    @Test
    void a_message_over_the_relays_size_is_refused_here() throws Exception {
        smtp.at("EHLO", "250-scripted\r\n250-SIZE 20\r\n250 PIPELINING");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOfSatisfying(Rejected.class, it -> {
                assertThat(it.refusal()).isEqualTo(Refusal.POLICY);
                assertThat(it.reply().text())
                        .isEqualTo("5.3.4 The message has 29 octets, and the relay takes 20 at most.");
            });
            assertThat(connection.send(ADA, new byte[20])).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void what_is_announced_and_taken_back_is_never_sent() throws Exception {
        try (var connection = open()) {
            connection.send(ADA, MESSAGE, Optional.of(BOB));
            connection.withdraw();
            assertThat(connection.usable()).isFalse();
            assertThatThrownBy(() -> connection.send(BOB, MESSAGE)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(smtp.messages).hasSize(1);
    }

    @Test
    void taking_back_nothing_changes_nothing() throws Exception {
        try (var connection = open()) {
            connection.send(ADA, MESSAGE);
            connection.withdraw();
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_relay_that_hangs_up_on_a_group_has_nothing_and_is_spoken_to_plainly_from_then_on(String step)
            throws Exception {
        smtp.at(step, HANG_UP);
        assertBreaksAndIsRemembered(Unsent.class, step);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, hello there",
        "RCPT, 354 go on",
        "DATA, 250 fine",
        "MAIL, 503 5.5.1 one at a time",
        "DATA, 554 5.5.1 improper command pipelining",
        "RCPT, <swallow>",
        "DATA, <swallow>"
    })
    void a_relay_that_is_confused_by_a_group_is_spoken_to_plainly_from_then_on(String step, String answer)
            throws Exception {
        smtp.at(step, answer);
        assertBreaksAndIsRemembered(Unsent.class, step);
    }

    @Test
    void an_answer_too_many_is_never_taken_for_the_answer_to_the_message() throws Exception {
        smtp.at("RCPT", "250 fine\r\n354 go on").at("DATA", "250 taken");
        assertBreaksAndIsRemembered(Unsent.class, "RCPT", "DATA");
    }

    @Test
    void without_an_answer_to_a_dot_that_carried_more_nobody_knows_and_nothing_more_rides() throws Exception {
        smtp.at(DOT, HANG_UP);
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE, Optional.of(BOB))).isInstanceOf(Uncertain.class);
            assertThat(connection.usable()).isFalse();
        }
        assertIsSpokenToPlainly(DOT);
    }

    @Test
    void a_relay_that_has_shown_it_can_may_hang_up_like_any_other() throws Exception {
        try (var connection = open()) {
            connection.send(ADA, MESSAGE);
            smtp.at("RCPT", HANG_UP);
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Unsent.class);
        }
        smtp.at("RCPT", "250 fine");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void a_goodbye_within_a_group_blames_nobody() throws Exception {
        smtp.at("RCPT", "421 4.7.0 too many messages");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(Unsent.class);
            assertThat(connection.usable()).isFalse();
        }
        smtp.at("RCPT", "250 fine");
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {STALL, "2" + DRIBBLE, "250-a" + DRIBBLE})
    void silence_before_the_dot_means_not_sent_however_slowly_it_comes(String answer) throws Exception {
        smtp.at("DATA", answer);
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(Unsent.class);
        }
    }

    @Test
    void a_relay_that_does_not_offer_it_gets_one_command_at_a_time() throws Exception {
        try (var plain = new ScriptedSmtp();
                var connection = RelayConnection.open(plain.relay())) {
            assertThat(connection.send(ADA, MESSAGE, Optional.of(BOB))).isInstanceOf(Accepted.class);
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Accepted.class);
            assertThat(plain.rides).hasValue(0);
        }
    }

    private void assertBreaksAndIsRemembered(Class<? extends Outcome> kind, String... steps) throws Exception {
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE)).isInstanceOf(kind);
            assertThat(connection.usable()).isFalse();
        }
        assertIsSpokenToPlainly(steps);
    }

    private void assertIsSpokenToPlainly(String... healed) throws Exception {
        for (var step : healed) {
            smtp.at(step, step.equals(DOT) ? "250 taken" : step.equals("DATA") ? "354 go on" : "250 fine");
        }
        smtp.oneByOne();
        try (var connection = open()) {
            assertThat(connection.send(ADA, MESSAGE, Optional.of(BOB))).isInstanceOf(Accepted.class);
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Accepted.class);
        }
        assertThat(smtp.groups).hasValue(0);
    }

    private RelayConnection open() throws RelayUnavailable {
        return RelayConnection.open(smtp.relay());
    }
}
