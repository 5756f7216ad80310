package courant.insight.growth;

import courant.insight.chart.Chart;
import courant.insight.chart.Series;
import java.util.List;

/** A readership's growth as charts. */
final class GrowthCharts {
    private GrowthCharts() {}

    /** Who joined above the line, who was lost below it. */
    static Chart movement(GrowthView growth) {
        var lost = growth.steps().stream().map(it -> -it.lost()).toList();
        return Chart.bars(
                "movement",
                "Joined and lost by " + growth.by().word(),
                name(growth),
                places(growth),
                List.of(
                        Series.of(
                                "Joined",
                                growth.steps().stream().map(Step::joined).toList()),
                        Series.of("Left, bounced or complained", lost)));
    }

    static Chart readers(GrowthView growth) {
        return Chart.level(
                "readers",
                "Active subscribers by " + growth.by().word(),
                name(growth),
                places(growth),
                List.of(Series.of(
                        "Active subscribers",
                        growth.steps().stream().map(Step::active).toList())));
    }

    private static String name(GrowthView growth) {
        return switch (growth.by()) {
            case DAY -> "Day";
            case WEEK -> "Week from";
            case MONTH -> "Month";
        };
    }

    private static List<String> places(GrowthView growth) {
        return growth.steps().stream().map(it -> growth.by().words(it.from())).toList();
    }
}
