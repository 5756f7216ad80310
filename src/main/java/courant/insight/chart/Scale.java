package courant.insight.chart;

import java.util.ArrayList;
import java.util.List;

/** An axis in round steps that holds all values, and nothing where it can. */
record Scale(double low, double high, double step) {
    private static final int MOST_STEPS = 4;

    static Scale holding(double least, double most, boolean fromNothing) {
        var low = fromNothing ? Math.min(0, least) : least;
        var high = fromNothing ? Math.max(0, most) : most;
        var step = step(high - low);
        var top = Math.ceil(high / step) * step;
        var bottom = Math.floor(low / step) * step;
        return new Scale(bottom, top > bottom ? top : bottom + step, step);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double span) {
        if (span <= 0) return 1;
        var power = Math.pow(10, Math.floor(Math.log10(span / MOST_STEPS)));
        for (var factor : List.of(1, 2, 5)) {
            if (span / (power * factor) <= MOST_STEPS) return power * factor;
        }
        return power * 10;
    }

    List<Double> lines() {
        var lines = new ArrayList<Double>();
        for (var i = 0; i <= Math.round((high - low) / step); i++) lines.add(low + i * step);
        return lines;
    }

    /** How far up the value stands, 0 to 1. */
    double share(double value) {
        return (value - low) / (high - low);
    }
}
