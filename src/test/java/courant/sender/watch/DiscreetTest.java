package courant.sender.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscreetTest {

    @Test
    void what_a_relay_says_about_a_reader_is_told_without_their_address() {
        assertThat(Discreet.without("550 5.1.1 <Ada.Lovelace+news@example.org>: Recipient address rejected"))
                .isEqualTo("550 5.1.1 <address>: Recipient address rejected");
        assertThat(Discreet.without("550 no mailbox here by the name of ada@exämple.org, sorry (ref 12)"))
                .isEqualTo("550 no mailbox here by the name of <address>, sorry (ref 12)");
        assertThat(Discreet.without("450 4.2.1 rcpt=ada@[192.0.2.1] is busy")).isEqualTo("450 4.2.1 <address> is busy");
    }

    @Test
    void nor_is_an_address_in_other_letters_told() {
        assertThat(Discreet.without("553 5.6.7 <用户@例子.公司> and jörg@example.org: no"))
                .isEqualTo("553 5.6.7 <address> and <address>: no");
    }

    @Test
    void all_else_stays() {
        var reply =
                "554 5.7.1 Service unavailable; client [192.0.2.9] blocked, see https://relay.example/why?n=1 @ 12:00";
        assertThat(Discreet.without(reply)).isEqualTo(reply);
    }
}
