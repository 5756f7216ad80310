package courant.insight.chart;

import java.util.Collection;
import java.util.List;

/**
 * One line, or one colour of bars.
 *
 * @param values one for each place on the chart; what goes down instead of up is negative
 */
public record Series(String name, List<Double> values) {

    public Series {
        values = List.copyOf(values);
    }

    public static Series of(String name, Collection<? extends Number> values) {
        return new Series(name, values.stream().map(Number::doubleValue).toList());
    }

    double at(int place) {
        return values.get(place);
    }

    double sum() {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Where it is farthest from nothing. */
    int peak() {
        var peak = 0;
        for (var i = 1; i < values.size(); i++) {
            if (Math.abs(at(i)) > Math.abs(at(peak))) peak = i;
        }
        return peak;
    }
}
