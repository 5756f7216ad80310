package courant.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.ValidHtml;
import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChartTest {
    private static final List<String> DAYS = List.of("1 Mar", "2 Mar", "3 Mar");

    @Inject
    Engine engine;

    @Test
    void bars_go_up_and_down_from_the_line_of_nothing() {
        var chart = Chart.bars(
                "growth",
                "Joined and left",
                "Day",
                DAYS,
                List.of(Series.of("Joined", List.of(4, 0, 10)), Series.of("Left", List.of(-2, -1, 0))));
        assertThat(chart.plot().bars()).hasSize(4);
        assertThat(chart.plot().lines()).filteredOn(Plot.Line::nothing).hasSize(1);
        assertThat(shown(chart)).contains("−2").contains("As a table").contains("Joined 10");
    }

    @Test
    void a_chart_says_in_words_what_it_shows() {
        var chart = Chart.lines("rate", "Rate", "Time", DAYS, List.of(Series.of("Mails", List.of(1.5, 120, 80))));
        assertThat(chart.about())
                .contains("1 Mar to 3 Mar")
                .contains("at most 120 (2 Mar)")
                .contains("from 1.5 to 80");
        assertThat(shown(chart)).contains("<desc id=\"rate-about\">" + chart.about());
    }

    @Test
    void one_place_and_nothing_at_all_can_be_shown() {
        shown(Chart.lines("one", "One", "Day", List.of("1 Mar"), List.of(Series.of("A", List.of(3)))));
        var none = shown(Chart.bars("none", "None", "Day", DAYS, List.of(Series.of("A", List.of(0, 0, 0)))));
        assertThat(none).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void what_is_named_by_others_is_escaped() {
        var chart = Chart.lines("odd", "<b>", "Day", List.of("<i>"), List.of(Series.of("\"<s>\"", List.of(1))));
        assertThat(shown(chart)).doesNotContain("<b>").doesNotContain("<i>").doesNotContain("<s>");
    }

    @Test
    void a_level_does_not_begin_at_nothing() {
        var level = Chart.level("all", "All", "Day", DAYS, List.of(Series.of("All", List.of(10_020, 10_040, 10_010))));
        assertThat(level.plot().lines().getFirst().words()).isEqualTo("10.01k");
    }

    @Test
    void a_series_without_a_value_for_each_place_is_refused() {
        assertThatThrownBy(() -> Chart.lines("a", "A", "Day", DAYS, List.of(Series.of("A", List.of(1)))))
                .hasMessageContaining("gaps");
    }

    private String shown(Chart chart) {
        var html = engine.getTemplate("insight/chart").data("chart", chart).render();
        ValidHtml.check(
                "<!DOCTYPE html><html lang=\"en\"><head><title>A chart</title></head><body>" + html + "</body></html>");
        return html;
    }
}
