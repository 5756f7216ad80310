package courant.insight.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.platform.BadInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);

    @Test
    void nothing_typed_is_the_last_thirty_days() {
        assertThat(Span.typed("", "", "", TODAY)).isEqualTo(new Span(LocalDate.of(2027, 2, 9), TODAY, Stride.DAY));
    }

    @Test
    void long_times_are_shown_in_longer_strides() {
        assertThat(Span.typed("2026-03-10", "", "", TODAY).by()).isEqualTo(Stride.WEEK);
        assertThat(Span.typed("2020-01-01", "", "", TODAY).by()).isEqualTo(Stride.MONTH);
        assertThat(Span.typed("2020-01-01", "", "day", TODAY).by()).isEqualTo(Stride.WEEK);
    }

    @Test
    void days_to_come_are_left_out() {
        assertThat(Span.typed("2027-03-01", "2027-12-31", "", TODAY).to()).isEqualTo(TODAY);
        assertThatThrownBy(() -> Span.typed("2027-04-01", "", "", TODAY)).isInstanceOf(BadInput.class);
    }

    @Test
    void what_is_no_day_is_said_in_a_sentence() {
        assertThatThrownBy(() -> Span.typed("yesterday", "", "", TODAY)).hasMessageContaining("2027-01-31");
        assertThatThrownBy(() -> Span.typed("2027-03-02", "2027-03-01", "", TODAY))
                .hasMessageContaining("before");
        assertThatThrownBy(() -> Span.typed("", "", "hour", TODAY)).hasMessageContaining("week");
    }
}
