package courant.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailTokensTest {
    private final MailTokens tokens = new MailTokens(Secret.of("a secret that only this test knows"));

    @Test
    void a_token_says_what_it_was_made_for_also_in_capitals() {
        var token = tokens.sign("bounce", 42, 7_000_000_001L);
        assertThat(token).matches("[a-z0-9-]+");
        assertThat(tokens.read("bounce", 2, token)).hasValue(new long[] {42, 7_000_000_001L});
        assertThat(tokens.read("bounce", 2, token.toUpperCase(Locale.ROOT))).isPresent();
        assertThat(tokens.sign("bounce", Long.MAX_VALUE, Long.MAX_VALUE)).hasSize(MailTokens.LONGEST);
    }

    @Test
    void nobody_else_makes_one_and_none_serves_another_purpose() {
        var token = tokens.sign("bounce", 42, 7);
        assertThat(tokens.read("reply", 2, token)).isEmpty();
        assertThat(tokens.read("bounce", 1, token)).isEmpty();
        assertThat(tokens.read("bounce", 2, token.replaceFirst("16", "17"))).isEmpty();
        assertThat(tokens.read("bounce", 2, token.substring(0, token.length() - 1)))
                .isEmpty();
        for (var broken : new String[] {"", "-", "--", "16-7-", "16-7", "a-b-c-d", "!-7-aaaa", "é-é-é", token + "-"}) {
            assertThat(tokens.read("bounce", 2, broken)).as(broken).isEmpty();
        }
        var elsewhere = new MailTokens(Secret.of("another installation's secret"));
        assertThat(elsewhere.read("bounce", 2, token)).isEmpty();
    }
}
