package courant.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.mail.smtp.Outcome.Accepted;
import courant.mail.smtp.Outcome.Deferred;
import courant.mail.smtp.Outcome.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses with letters outside of ASCII (RFC 6531), beside others that never notice. */
class AllLettersTest {
    private static final Envelope ADA = new Envelope("post@example.org", "ada@example.net");
    private static final Envelope BOB = new Envelope("post@example.org", "bob@example.net");
    private static final Envelope JOERG = new Envelope("post@example.org", "jörg@example.net");
    private static final Envelope USER = new Envelope("post@example.org", "用户@example.net");
    private static final byte[] MESSAGE = "To: jörg@example.net\r\n\r\nGood day.\r\n".getBytes(UTF_8);
    private static final String OFFERED = "250-all letters\r\n250-8BITMIME\r\n250 SMTPUTF8";
    private static final String PLAIN = "MAIL FROM:<post@example.org>";
    private static final String INTERNATIONAL = PLAIN + " BODY=8BITMIME SMTPUTF8";

    @Test
    void they_go_as_they_are_where_the_relay_offers_it_and_plain_ones_as_ever() throws Exception {
        try (var smtp = new ScriptedSmtp().at("EHLO", OFFERED);
                var connection = RelayConnection.open(smtp.relay())) {
            for (var envelope : List.of(ADA, JOERG, USER, BOB)) {
                assertThat(connection.send(envelope, MESSAGE)).isInstanceOf(Accepted.class);
            }
            assertThat(smtp.commands)
                    .containsSubsequence(
                            PLAIN,
                            "RCPT TO:<ada@example.net>",
                            INTERNATIONAL,
                            onTheWire("RCPT TO:<jörg@example.net>"),
                            INTERNATIONAL,
                            onTheWire("RCPT TO:<用户@example.net>"),
                            PLAIN,
                            "RCPT TO:<bob@example.net>");
            assertThat(smtp.messages).hasSize(4).allSatisfy(it -> assertThat(it).isEqualTo(MESSAGE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "250 plain",
                "250-half\r\n250 8BITMIME",
                "250-half\r\n250 SMTPUTF8",
                "250-half\r\n250-PIPELINING\r\n250 8BITMIME"
            })
    void a_relay_that_does_not_offer_it_is_not_asked_and_nobody_else_is_held_up(String offers) throws Exception {
        try (var smtp = new ScriptedSmtp().at("EHLO", offers);
                var connection = RelayConnection.open(smtp.relay())) {
            assertNotCarried(connection.send(JOERG, MESSAGE), smtp.relay());
            assertThat(smtp.commands).containsExactly("EHLO localhost");
            assertThat(connection.usable()).isTrue();
            assertThat(connection.send(ADA, MESSAGE, Optional.of(JOERG))).isInstanceOf(Accepted.class);
            assertNotCarried(connection.send(JOERG, MESSAGE, Optional.of(BOB)), smtp.relay());
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Accepted.class);
            assertThat(smtp.commands)
                    .containsExactly(
                            "EHLO localhost",
                            PLAIN,
                            "RCPT TO:<ada@example.net>",
                            "DATA",
                            PLAIN,
                            "RCPT TO:<bob@example.net>",
                            "DATA");
        }
    }

    @Test
    void they_ride_behind_a_dot_like_others() throws Exception {
        try (var smtp = new ScriptedSmtp().inGroups().at("EHLO", OFFERED.replace("250 ", "250-PIPELINING\r\n250 "));
                var connection = RelayConnection.open(smtp.relay())) {
            assertThat(connection.send(ADA, MESSAGE, Optional.of(JOERG))).isInstanceOf(Accepted.class);
            assertThat(connection.send(JOERG, MESSAGE, Optional.of(BOB))).isInstanceOf(Accepted.class);
            assertThat(connection.send(BOB, MESSAGE)).isInstanceOf(Accepted.class);
            assertThat(smtp.rides).hasValue(2);
            assertThat(smtp.commands)
                    .containsSubsequence("DATA", INTERNATIONAL, onTheWire("RCPT TO:<jörg@example.net>"), "DATA", PLAIN);
        }
    }

    @Test
    void several_at_once_go_too() throws Exception {
        var offered = OFFERED.replace("250 ", "250-PIPELINING\r\n250-CHUNKING\r\n250-SIZE 90000\r\n250 ");
        try (var smtp = new ChunkingSmtp().at("EHLO", offered);
                var connection = RelayConnection.open(smtp.relay())) {
            assertThat(outcomes(connection, ADA)).hasOnlyElementsOfType(Accepted.class);
            assertThat(outcomes(connection, USER, BOB, JOERG)).hasOnlyElementsOfType(Accepted.class);
            assertThat(smtp.messages.get(onTheWire("用户"))).isEqualTo(MESSAGE);
            assertThat(smtp.commands)
                    .contains(INTERNATIONAL + " SIZE=" + MESSAGE.length, PLAIN + " SIZE=" + MESSAGE.length);
        }
    }

    @Test
    void among_several_at_once_those_that_the_relay_cannot_carry_are_concluded_in_their_turn() throws Exception {
        try (var smtp = new ChunkingSmtp();
                var connection = RelayConnection.open(smtp.relay())) {
            assertThat(outcomes(connection, ADA)).hasOnlyElementsOfType(Accepted.class);
            var outcomes = outcomes(connection, ADA, JOERG, BOB);
            assertThat(outcomes)
                    .extracting(Object::getClass)
                    .isEqualTo(List.of(Accepted.class, Rejected.class, Accepted.class));
            assertNotCarried(outcomes.get(1), smtp.relay());
            assertThat(connection.usable()).isTrue();
            assertThat(smtp.commands).noneMatch(it -> it.contains("SMTPUTF8"));
        }
    }

    @Test
    void a_relay_that_finds_out_later_says_nothing_against_us() throws Exception {
        try (var smtp = new ScriptedSmtp().at("EHLO", OFFERED).at("MAIL", "450 4.6.7 not on this way today");
                var connection = RelayConnection.open(smtp.relay())) {
            assertThat(connection.send(JOERG, MESSAGE))
                    .isInstanceOfSatisfying(
                            Deferred.class, it -> assertThat(it.policy()).isFalse());
            smtp.at("MAIL", "550 5.6.7 the next one cannot carry it");
            assertThat(connection.send(JOERG, MESSAGE))
                    .isInstanceOfSatisfying(
                            Rejected.class, it -> assertThat(it.refusal()).isEqualTo(Refusal.ADDRESS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u560a@b.c", "j\u560d@b.c", "\ud800@b.c", "a\u2028@b.c", "\u202ea@b.c", "a\u0085@b.c", "ö <@b.c"
            })
    void nothing_that_could_break_a_line_stands_on_an_envelope(String address) {
        assertThatThrownBy(() -> new Envelope("post@example.org", address))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNotCarried(Outcome outcome, Relay relay) {
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, it -> {
            assertThat(it.refusal()).isEqualTo(Refusal.ADDRESS);
            assertThat(it.reply())
                    .hasToString("553 5.6.7 The relay " + relay.name()
                            + " cannot carry addresses with letters outside of ASCII (SMTPUTF8).");
        });
    }

    private static List<Outcome> outcomes(RelayConnection connection, Envelope... envelopes) {
        for (var envelope : envelopes) connection.submit(envelope, MESSAGE);
        var outcomes = new ArrayList<Outcome>();
        while (outcomes.size() < envelopes.length) outcomes.addAll(connection.hear());
        return outcomes;
    }

    /** The servers here read octet by octet. */
    private static String onTheWire(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
