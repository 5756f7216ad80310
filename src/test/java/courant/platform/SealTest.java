package courant.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {
    private final Seal seal = new Seal(Secret.of("a secret that only this test knows"));

    @Test
    void what_was_closed_is_opened_again_and_looks_different_each_time() {
        var closed = seal.close("relay password", "open sésame");
        assertThat(closed).doesNotContain("sésame").isNotEqualTo(seal.close("relay password", "open sésame"));
        assertThat(seal.open("relay password", closed)).isEqualTo("open sésame");
    }

    @Test
    void nobody_else_opens_it_and_nothing_that_was_changed_is_opened() {
        var closed = seal.close("relay password", "open sesame");
        assertThatThrownBy(() -> seal.open("something else", closed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal(Secret.of("another installation's secret")).open("relay password", closed))
                .isInstanceOf(IllegalStateException.class);
        var changed = (closed.charAt(0) == 'A' ? 'B' : 'A') + closed.substring(1);
        assertThatThrownBy(() -> seal.open("relay password", changed)).isInstanceOf(IllegalStateException.class);
    }
}
