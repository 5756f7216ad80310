package courant.insight.growth;

import courant.insight.chart.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * How a readership grew.
 *
 * @param active readers at the end
 * @param lost all who left, bounced or complained
 */
public record GrowthView(
        LocalDate from,
        LocalDate to,
        Stride by,
        long active,
        long asked,
        long joined,
        long left,
        long bounced,
        long complained,
        long lost,
        long net,
        List<Step> steps) {

    static GrowthView of(Span span, List<Step> counted, long active) {
        var steps = new ArrayList<Step>();
        var end = active;
        for (var step : counted.reversed()) {
            steps.add(step.ending(end));
            end -= step.net();
        }
        return new GrowthView(
                span.from(),
                span.to(),
                span.by(),
                active,
                sum(steps, Step::asked),
                sum(steps, Step::joined),
                sum(steps, Step::left),
                sum(steps, Step::bounced),
                sum(steps, Step::complained),
                sum(steps, Step::lost),
                sum(steps, Step::net),
                List.copyOf(steps.reversed()));
    }

    /** With its sign. */
    public String netWords() {
        return String.format(Locale.ENGLISH, "%+,d", net).replace('-', '−').replace("+0", "0");
    }

    public Chart movement() {
        return GrowthCharts.movement(this);
    }

    public Chart readers() {
        return GrowthCharts.readers(this);
    }

    private static long sum(List<Step> steps, ToLongFunction<Step> what) {
        return steps.stream().mapToLong(what).sum();
    }
}
