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
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelayConnectionTest {

    private static final Envelope ENVELOPE = new Envelope("post@example.org", "ada@example.net");
    private static final byte[] MESSAGE = bytes("Subject: Hello\r\n\r\nGood day.\r\n");

    private final ScriptedSmtp smtp = new ScriptedSmtp();

    @AfterEach
    void close() {
        smtp.close();
    }

    @Test
    void a_message_is_accepted_with_the_relays_reply() throws Exception {
        var outcome = send();
        assertThat(outcome).isInstanceOf(Accepted.class);
        assertThat(outcome.reply()).isEqualTo(new Reply(250, Optional.of("2.0.0"), "2.0.0 taken"));
    }

    @Test
    void dots_long_lines_and_eight_bit_letters_arrive_as_they_were() throws Exception {
        var message = bytes("Subject: ü\r\n\r\n.\r\n..\r\n.x\r\n" + "y".repeat(5000) + "\r\n\r\n.tail\r\n");
        try (var connection = RelayConnection.open(smtp.relay())) {
            connection.send(ENVELOPE, message);
        }
        assertThat(smtp.messages).singleElement().isEqualTo(message);
    }

    @Test
    void one_connection_takes_many_messages_without_a_needless_word() throws Exception {
        try (var connection = RelayConnection.open(smtp.relay())) {
            assertThat(connection.send(ENVELOPE, MESSAGE)).isInstanceOf(Accepted.class);
            assertThat(connection.send(ENVELOPE, MESSAGE)).isInstanceOf(Accepted.class);
        }
        assertThat(smtp.commands)
                .startsWith(
                        "EHLO localhost",
                        "MAIL FROM:<post@example.org>",
                        "RCPT TO:<ada@example.net>",
                        "DATA",
                        "MAIL FROM:<post@example.org>",
                        "RCPT TO:<ada@example.net>",
                        "DATA");
    }

    @Test
    void after_a_refusal_the_connection_is_reset_and_goes_on() throws Exception {
        smtp.at("RCPT", "550 5.1.1 nobody");
        try (var connection = RelayConnection.open(smtp.relay())) {
            assertThat(connection.send(ENVELOPE, MESSAGE)).isInstanceOf(Rejected.class);
            assertThat(connection.usable()).isTrue();
            smtp.at("RCPT", "250 fine");
            assertThat(connection.send(ENVELOPE, MESSAGE)).isInstanceOf(Accepted.class);
        }
        assertThat(smtp.commands).containsOnlyOnce("RSET");
    }

    @ParameterizedTest
    @CsvSource({"MAIL, MAIL", "RCPT, RCPT", "DATA, DATA", "<dot>, DOT"})
    void a_4xx_defers_at_every_step(String step, Phase phase) throws Exception {
        smtp.at(step, "450 4.2.0 later");
        assertThat(send()).isInstanceOfSatisfying(Deferred.class, it -> {
            assertThat(it.phase()).isEqualTo(phase);
            assertThat(it.reply().enhanced()).contains("4.2.0");
        });
    }

    @ParameterizedTest
    @CsvSource({"MAIL, POLICY", "RCPT, ADDRESS", "DATA, POLICY", "<dot>, POLICY"})
    void a_550_rejects_at_every_step_and_only_at_rcpt_blames_the_address(String step, Refusal refusal)
            throws Exception {
        smtp.at(step, "550 no");
        assertThat(send())
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.refusal()).isEqualTo(refusal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", DOT})
    void a_421_ends_the_connection_and_blames_nobody(String step) throws Exception {
        smtp.at(step, "421 4.7.0 too many messages, closing");
        assertEnds(Unsent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_relay_that_hangs_up_before_the_dot_has_nothing(String step) throws Exception {
        smtp.at(step, HANG_UP);
        assertEnds(Unsent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_relay_that_falls_silent_before_the_dot_has_nothing(String step) throws Exception {
        smtp.at(step, STALL);
        assertEnds(Unsent.class);
    }

    @Test
    void a_relay_that_stops_reading_before_the_dot_has_nothing() throws Exception {
        smtp.at("DATA", ScriptedSmtp.DEAF);
        var relay = smtp.relay().withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(400));
        try (var connection = RelayConnection.open(relay)) {
            assertThat(connection.send(ENVELOPE, new byte[30_000_000])).isInstanceOfSatisfying(Unsent.class, it -> {
                assertThat(it.phase()).isEqualTo(Phase.BODY);
                assertThat(it.reply().text()).isEqualTo("The relay did not answer in time.");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_relay_that_answers_an_octet_now_and_then_is_not_waited_for(String step) throws Exception {
        smtp.at(step, "250-" + DRIBBLE);
        assertEnds(Unsent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG_UP, STALL, "250 2.0.0 taken" + DRIBBLE, "what?", "2", "999 odd", "354 go on"})
    void without_a_proper_reply_to_the_dot_nobody_knows(String answer) throws Exception {
        smtp.at(DOT, answer);
        assertEnds(Uncertain.class);
    }

    @Test
    void a_relay_may_think_about_a_whole_message_twice_as_long_as_about_a_command() throws Exception {
        smtp.at(DOT, ScriptedSmtp.LATE + "250 2.0.0 taken");
        assertThat(send()).isInstanceOf(Accepted.class);
        smtp.at("RCPT", ScriptedSmtp.LATE + "250 2.1.5 fine");
        assertEnds(Unsent.class);
    }

    @Test
    void a_garbled_reply_before_the_dot_means_not_sent() throws Exception {
        smtp.at("RCPT", "hello there");
        assertEnds(Unsent.class);
    }

    @Test
    void a_failed_reset_means_not_sent() throws Exception {
        smtp.at("RCPT", "450 later").at("RSET", "500 what");
        try (var connection = RelayConnection.open(smtp.relay())) {
            connection.send(ENVELOPE, MESSAGE);
            assertThat(connection.send(ENVELOPE, MESSAGE)).isInstanceOf(Unsent.class);
            assertThat(connection.usable()).isFalse();
        }
    }

    @Test
    void a_refused_dot_followed_by_silence_is_still_a_refusal() throws Exception {
        smtp.at(DOT, "554 5.7.1 looks like spam").at("RSET", STALL);
        assertThat(send())
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.refusal()).isEqualTo(Refusal.POLICY));
    }

    @Test
    void a_reply_is_kept_on_one_printable_line_of_bounded_length() throws Exception {
        smtp.at("RCPT", "550-5.1.1 no\t\u0007such\r\n550 5.1.1 " + "x".repeat(1900));
        assertThat(send().reply().text()).startsWith("5.1.1 no such 5.1.1 xxx").hasSize(500);
    }

    @Test
    void an_address_with_a_line_break_never_reaches_the_wire() {
        for (var address : List.of("a@b.c\r\nRCPT TO:<x@y.z>", "a b@c.d", "a@b.c>", "\u560a@b.c", "")) {
            assertThatThrownBy(() -> new Envelope("post@example.org", address))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<greeting>, 554 5.7.1 you are blocked, false, blocked",
        "<greeting>, 421 busy, true, busy",
        "<greeting>, <hang up>, true, greeting",
        "<greeting>, <stall>, true, does not answer",
        "<greeting>, 2<dribble>, true, does not answer",
        "<greeting>, HTTP/1.1 400 Bad Request, true, no SMTP"
    })
    void a_relay_that_does_not_greet_is_unavailable_and_says_why(
            String step, String answer, boolean worthRetrying, String why) {
        smtp.at(step, answer);
        assertThatThrownBy(() -> RelayConnection.open(smtp.relay()))
                .isInstanceOfSatisfying(RelayUnavailable.class, it -> {
                    assertThat(it.isWorthRetrying()).isEqualTo(worthRetrying);
                    assertThat(it).hasMessageContaining(why);
                    assertThat(it.phase()).isEqualTo(Phase.GREETING);
                });
    }

    @Test
    void a_relay_that_is_not_there_is_worth_another_try() throws IOException {
        var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        free.close();
        assertUnavailable(new Relay("gone", "127.0.0.1", free.getLocalPort(), Tls.NONE), true, "takes no connections");
    }

    @Test
    void a_relay_without_encryption_is_refused_where_encryption_is_required() {
        var relay = smtp.relay();
        assertUnavailable(new Relay("test", relay.host(), relay.port(), Tls.REQUIRED), false, "STARTTLS");
    }

    @Test
    void a_relay_without_login_is_refused_where_a_login_is_set() {
        assertUnavailable(smtp.relay().withLogin(Optional.of(new Login("me", "secret"))), false, "log in");
    }

    @Test
    void a_wrong_password_is_said_and_not_tried_again() {
        smtp.at("EHLO", "250-scripted\r\n250 AUTH PLAIN").at("AUTH", "535 5.7.8 wrong");
        assertUnavailable(smtp.relay().withLogin(Optional.of(new Login("me", "secret"))), false, "535 5.7.8 wrong");
    }

    private static void assertUnavailable(Relay relay, boolean worthRetrying, String why) {
        assertThatThrownBy(() -> RelayConnection.open(relay)).isInstanceOfSatisfying(RelayUnavailable.class, it -> {
            assertThat(it).hasMessageContaining(why);
            assertThat(it.isWorthRetrying()).isEqualTo(worthRetrying);
        });
    }

    private void assertEnds(Class<? extends Outcome> kind) throws RelayUnavailable {
        try (var connection = RelayConnection.open(smtp.relay())) {
            assertThat(connection.send(ENVELOPE, MESSAGE)).isInstanceOf(kind);
            assertThat(connection.usable()).isFalse();
        }
    }

    private Outcome send() throws RelayUnavailable {
        try (var connection = RelayConnection.open(smtp.relay())) {
            return connection.send(ENVELOPE, MESSAGE);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
