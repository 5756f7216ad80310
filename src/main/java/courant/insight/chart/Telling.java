package courant.insight.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Says in a sentence for each series what a chart shows, for who cannot see it. */
final class Telling {
    private Telling() {}

    static String of(List<String> places, List<Series> series, Chart.Form form) {
        if (places.isEmpty()) return "Nothing to show yet.";
        var span = places.size() == 1 ? places.getFirst() : places.getFirst() + " to " + places.getLast();
        return span + ". "
                + series.stream().map(it -> said(it, places, form)).collect(Collectors.joining(" "))
                + " All numbers stand in the table below.";
    }

    private static String said(Series series, List<String> places, Chart.Form form) {
        var peak = series.peak();
        var most = "at most " + Numbers.full(series.at(peak)) + " (" + places.get(peak) + ")";
        return form == Chart.Form.BAR
                ? series.name() + ": " + Numbers.full(series.sum()) + " in all, " + most + "."
                : series.name() + ": from " + Numbers.full(series.values().getFirst()) + " to "
                        + Numbers.full(series.values().getLast()) + ", " + most + ".";
    }
}
