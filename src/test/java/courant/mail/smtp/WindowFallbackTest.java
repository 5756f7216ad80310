package courant.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.mail.smtp.Outcome.Accepted;
import courant.mail.smtp.Outcome.Uncertain;
import courant.mail.smtp.Outcome.Unsent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Relays that have no window, or break under it. */
class WindowFallbackTest extends WindowedRelay {

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
}
