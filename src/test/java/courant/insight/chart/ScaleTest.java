package courant.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void an_axis_goes_in_round_steps_and_holds_everything() {
        assertThat(Scale.holding(0, 37, true).lines()).isEqualTo(List.of(0.0, 10.0, 20.0, 30.0, 40.0));
        assertThat(Scale.holding(-12, 80, true).lines()).isEqualTo(List.of(-50.0, 0.0, 50.0, 100.0));
    }

    @Test
    void nothing_at_all_has_an_axis_too() {
        assertThat(Scale.holding(0, 0, true).lines()).isEqualTo(List.of(0.0, 1.0));
    }

    @Test
    void every_value_stands_within() {
        for (var most : List.of(0.3, 1.0, 7.0, 99.0, 101.0, 12_345.0, 1_000_001.0)) {
            var scale = Scale.holding(0, most, true);
            assertThat(scale.share(most)).isBetween(0.0, 1.0);
            assertThat(scale.lines()).hasSizeLessThanOrEqualTo(6);
        }
    }
}
