package courant.account.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.platform.BadInput;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void a_cursor_gives_back_the_key_it_was_made_of() {
        var cursor = Cursor.read(Cursor.of(NOON, 42L, "Grüße").text());
        assertThat(cursor.instant(0, Instant.EPOCH)).isEqualTo(NOON);
        assertThat(cursor.number(1, 0)).isEqualTo(42);
        assertThat(cursor.word(2, "")).isEqualTo("Grüße");
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void without_a_cursor_the_list_starts_at_its_beginning() {
        assertThat(Cursor.read(null).number(0, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(Cursor.read("").atBeginning()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "AAAA", "ü", "MTI"})
    void a_cursor_of_something_else_is_refused_in_a_sentence(String text) {
        assertThatThrownBy(() -> Cursor.read(text).number(1, 0))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Start again without one");
    }

    @Test
    void a_page_leads_on_only_where_more_follows() {
        var page = Page.of(List.of(1L, 2L, 3L), 2, id -> new Object[] {id});
        assertThat(page.items()).containsExactly(1L, 2L);
        assertThat(Cursor.read(page.next()).number(0, 0)).isEqualTo(2);
        assertThat(Page.of(List.of(1L, 2L), 2, id -> new Object[] {id}).next()).isNull();
    }
}
