package courant.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private final Tokens tokens = at(NOON);

    @Test
    void a_token_gives_back_the_ids_it_was_made_for() {
        assertThat(tokens.read("leave", tokens.sign("leave", 7, 42))).hasValue(new long[] {7, 42});
    }

    @Test
    void a_token_for_one_purpose_opens_nothing_else() {
        assertThat(tokens.read("confirm", tokens.sign("leave", 7, 42))).isEmpty();
    }

    @Test
    void a_changed_cut_or_foreign_token_is_refused() {
        var token = tokens.sign("leave", 7);
        var foreign = new Tokens(Secret.of("the secret of somebody else"), Clock.systemUTC()).sign("leave", 7);
        assertThat(tokens.read("leave", "B" + token.substring(1))).isEmpty();
        assertThat(tokens.read("leave", token.substring(1))).isEmpty();
        assertThat(tokens.read("leave", foreign)).isEmpty();
        assertThat(tokens.read("leave", "")).isEmpty();
        assertThat(tokens.read("leave", "%00ü/../..")).isEmpty();
    }

    @Test
    void a_token_with_an_end_is_good_until_then_and_not_after() {
        var token = tokens.signUntil(NOON.plus(Duration.ofDays(7)), "confirm", 7);
        assertThat(at(NOON.plus(Duration.ofDays(6))).readUnexpired("confirm", token))
                .hasValue(new long[] {7});
        assertThat(at(NOON.plus(Duration.ofDays(7))).readUnexpired("confirm", token))
                .isEmpty();
    }

    @Test
    void a_token_with_an_end_does_not_pass_for_one_without() {
        assertThat(tokens.read("confirm", tokens.signUntil(NOON, "confirm", 7))).isEmpty();
    }

    private static Tokens at(Instant now) {
        return new Tokens(Secret.of("the secret of this site"), Clock.fixed(now, ZoneOffset.UTC));
    }
}
