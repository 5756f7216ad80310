package courant.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.platform.BadInput;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final String WORDS = "correct horse battery staple";

    @Test
    void a_password_is_kept_as_argon2id_with_its_costs_and_a_salt_of_its_own() {
        var hash = PasswordHash.of(WORDS);
        assertThat(hash.encoded()).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}");
        assertThat(PasswordHash.of(WORDS)).isNotEqualTo(hash);
        assertThat(hash.toString()).doesNotContain("argon2id");
    }

    @Test
    void only_the_same_words_open() {
        var hash = PasswordHash.of(WORDS).encoded();
        assertThat(PasswordHash.matches(WORDS, hash)).isTrue();
        assertThat(PasswordHash.matches(WORDS + " ", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
        assertThat(PasswordHash.matches("x".repeat(1_000_000), hash)).isFalse();
        assertThat(PasswordHash.matches(WORDS, null)).isFalse();
    }

    /** phc-winner-argon2, test.c: hashtest(version 0x13, t 2, m 16, p 1, "password", "somesalt", Argon2id). */
    @Test
    void the_hash_is_the_one_that_other_programs_compute() {
        assertThat(PasswordHash.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void a_letter_composed_otherwise_is_the_same_letter() {
        var hash = PasswordHash.of("Grüße aus Köln").encoded();
        assertThat(PasswordHash.matches("Gru\u0308ße aus Ko\u0308ln", hash)).isTrue();
    }

    @Test
    void a_short_password_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> PasswordHash.of("ninechars"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("at least 10 characters");
        assertThatThrownBy(() -> PasswordHash.of("x".repeat(501))).isInstanceOf(BadInput.class);
    }

    @Test
    void forty_at_once_wait_for_each_other_and_all_get_in() {
        var hash = PasswordHash.of(WORDS).encoded();
        assertThat(IntStream.range(0, 40).parallel().allMatch(it -> PasswordHash.matches(WORDS, hash)))
                .isTrue();
    }
}
