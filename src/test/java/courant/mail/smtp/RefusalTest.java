package courant.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 550 5.1.1 user unknown                         | ADDRESS
            RCPT | 550 5.1.2 bad destination system               | ADDRESS
            RCPT | 550 5.1.10 recipient not found (null MX)       | ADDRESS
            MAIL | 550 5.1.8 bad sender's system                  | POLICY
            RCPT | 552 5.2.2 mailbox full                         | MAILBOX
            RCPT | 550 5.2.1 mailbox disabled                     | MAILBOX
            RCPT | 550 5.7.1 blocked by policy                    | POLICY
            DOT  | 554 5.7.26 unauthenticated                     | POLICY
            DOT  | 552 5.3.4 message too big                      | POLICY
            RCPT | 550 5.4.4 unable to route                      | ADDRESS
            RCPT | 550 No such user here                          | ADDRESS
            RCPT | 553 not a valid mailbox                        | ADDRESS
            RCPT | 552 over quota                                 | MAILBOX
            RCPT | 550 5.0.0 nobody here                          | ADDRESS
            RCPT | 554 transaction failed                         | POLICY
            RCPT | 550 your IP is on a blacklist                  | POLICY
            RCPT | 550 relay not permitted                        | POLICY
            RCPT | 553 5.6.7 non-ASCII addresses not permitted    | ADDRESS
            DOT  | 550 5.6.9 UTF-8 header cannot be transferred   | ADDRESS
            DOT  | 554 5.6.0 media error                          | POLICY
            MAIL | 530 authentication required                    | POLICY
            """)
    void a_refusal_is_sorted_by_what_it_is_about(Phase phase, String reply, Refusal refusal) {
        assertThat(Refusal.of(phase, Reply.parse(Integer.parseInt(reply.substring(0, 3)), reply)))
                .isEqualTo(refusal);
    }
}
