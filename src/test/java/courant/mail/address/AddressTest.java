package courant.mail.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "'  ada@example.org ', ada@example.org",
        "Ada.Lovelace@EXAMPLE.Org, Ada.Lovelace@example.org",
        "ada+news@example.org, ada+news@example.org",
        "o'brien@example.org, o'brien@example.org",
        "a@b.co, a@b.co",
        "1@2.example, 1@2.example",
        "ada@exämple.org, ada@xn--exmple-cua.org",
        "ada@EXÄMPLE.org, ada@xn--exmple-cua.org",
        "ada@例え.jp, ada@xn--r8jz45g.jp",
        "ada@mail。example.org, ada@mail.example.org",
        "_@example.museum, _@example.museum",
        "a!#$%&*/=?^`{|}~-b@example.org, a!#$%&*/=?^`{|}~-b@example.org"
    })
    void an_address_is_taken_and_its_domain_normalised(String typed, String address) {
        assertThat(Address.of(typed)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource({
        "jörg@example.org, jörg@example.org",
        "JÖRG.Müller@Example.Org, jörg.müller@example.org",
        "jo\u0308rg@example.org, jörg@example.org",
        "用户@例子.公司, 用户@xn--fsqu00a.xn--55qx5d",
        "Мария@example.org, мария@example.org",
        "हिन्दी@example.org, हिन्दी@example.org",
        "משתמש@example.org, משתמש@example.org",
        "ΣΟΦΟΣ@example.org, σοφος@example.org",
        "\ud83d\ude00@example.org, \ud83d\ude00@example.org"
    })
    void letters_of_all_languages_are_taken_and_two_spellings_are_one(String typed, String address) {
        assertThat(Address.of(typed)).hasToString(address);
        assertThat(Address.of(Address.of(typed).text())).isEqualTo(Address.of(typed));
        assertThat(Address.of(typed).text()).isEqualTo(Address.of(typed).text().toLowerCase(Locale.ROOT));
        assertThat(Address.of(typed).isPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0308rg@example.org",
                "a\u3164b@example.org",
                "a\ufe0fb@example.org",
                "\u560a@example.org",
                "a\u560db@example.org",
                "\ue000@example.org",
                "\u0378@example.org",
                "a\u202fb@example.org",
                "\ufdd0@example.org"
            })
    void what_nobody_sees_or_everybody_sees_differently_is_refused(String typed) {
        assertThatThrownBy(() -> Address.of(typed)).isInstanceOf(BadAddress.class);
    }

    @Test
    void who_writes_needs_an_address_that_everybody_can_answer_to() {
        assertThat(Address.plain("Ada@exämple.org")).hasToString("Ada@xn--exmple-cua.org");
        assertThatThrownBy(() -> Address.plain("jörg@example.org"))
                .isInstanceOf(BadAddress.class)
                .hasMessage(
                        "jörg@example.org has letters before the @ that only some mail servers take. Readers may have such "
                                + "an address; senders and authors need one in plain letters (a–z).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a@b                     | domain with a dot
            «ada»@example.org       | a sign before the @
            ada．l@example.org       | a sign before the @
            .jörg@example.org       | a dot too many
            ada                     | it has no @
            @example.org            | nothing stands before the @
            ada@                    | nothing stands after the @
            ada@@example.org        | more than one @
            a@b@example.org         | more than one @
            ada lovelace@example.org| no spaces
            ada@exam ple.org        | no spaces
            .ada@example.org        | a dot too many
            ada.@example.org        | a dot too many
            a..da@example.org       | a dot too many
            "ada"@example.org       | a sign before the @
            <ada@example.org>       | a sign before the @
            ada,eve@example.org     | a sign before the @
            ada@example..org        | no domain after the @
            ada@.example.org        | no domain after the @
            ada@-example.org        | no domain after the @
            ada@example.org,        | no domain after the @
            ada@exa_mple.org        | no domain after the @
            ada@[192.0.2.1]         | no domain after the @
            ada@192.0.2.1           | no domain after the @
            """)
    void a_bad_address_is_refused_with_the_reason(String typed, String reason) {
        assertThatThrownBy(() -> Address.of(typed))
                .isInstanceOf(BadAddress.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\r\nBcc: eve@example.org",
                "ada\0@example.org",
                "a\u2028b@example.org",
                "ada@example\u200b.org",
                "\u202eada@example.org",
                "ada\ud800@example.org"
            })
    void line_breaks_and_invisible_characters_are_refused(String typed) {
        assertThatThrownBy(() -> Address.of(typed))
                .isInstanceOf(BadAddress.class)
                .hasMessageContaining("no spaces, line breaks or invisible characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0"})
    void nothing_typed_is_asked_for_again(String typed) {
        assertThatThrownBy(() -> Address.of(typed)).isInstanceOf(BadAddress.class);
    }

    @Test
    void what_is_too_long_is_refused_with_the_bound() {
        assertThat(Address.of("a".repeat(64) + "@example.org").mailbox()).hasSize(64);
        assertTooLong("a".repeat(65) + "@example.org", "at most 64");
        assertTooLong("a".repeat(64) + "@" + "b23456789.".repeat(19) + "org", "at most 254");
        assertThat(Address.of("ö".repeat(32) + "@example.org").mailbox()).hasSize(32);
        assertTooLong("ö".repeat(33) + "@example.org", "count as two to four");
        assertTooLong("a".repeat(308) + "@example.org", "at most 64");
        assertTooLong("a".repeat(5000), "at most 254");
        assertThatThrownBy(() -> Address.of("ada@" + "b".repeat(64) + ".org")).isInstanceOf(BadAddress.class);
    }

    private static void assertTooLong(String typed, String bound) {
        assertThatThrownBy(() -> Address.of(typed))
                .isInstanceOf(BadAddress.class)
                .hasMessageContaining("too long")
                .hasMessageContaining(bound);
    }
}
