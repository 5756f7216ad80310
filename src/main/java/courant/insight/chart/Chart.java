package courant.insight.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart of one to four series, shown by {@code {#include insight/chart chart=… /}}.
 *
 * @param id of its own on the page: letters, digits and hyphens
 * @param places what stands below, from left to right, such as days; every series has a value for each
 */
public record Chart(
        String id, String title, String about, String placeName, List<String> places, List<Series> series, Form form) {

    /** How values are shown. */
    public enum Form {
        LINE,
        /** A line above ground that need not be nothing: for what changes little beside its size. */
        LEVEL,
        BAR
    }

    /** A colour and what it stands for. */
    public record Key(int ink, String name) {}

    /** One place in the table behind the chart. */
    public record Row(String place, List<String> values) {}

    public Chart {
        places = List.copyOf(places);
        series = List.copyOf(series);
        for (var it : series) {
            if (it.values().size() != places.size()) throw new IllegalArgumentException(it.name() + " has gaps");
        }
    }

    public static Chart lines(String id, String title, String placeName, List<String> places, List<Series> series) {
        return told(id, title, placeName, places, series, Form.LINE);
    }

    public static Chart level(String id, String title, String placeName, List<String> places, List<Series> series) {
        return told(id, title, placeName, places, series, Form.LEVEL);
    }

    public static Chart bars(String id, String title, String placeName, List<String> places, List<Series> series) {
        return told(id, title, placeName, places, series, Form.BAR);
    }

    private static Chart told(
            String id, String title, String placeName, List<String> places, List<Series> series, Form form) {
        return new Chart(id, title, Telling.of(places, series, form), placeName, places, series, form);
    }

    /** The same with a description of the author's own for who cannot see it. */
    public Chart saying(String words) {
        return new Chart(id, title, words, placeName, places, series, form);
    }

    public boolean isEmpty() {
        return places.isEmpty() || series.isEmpty();
    }

    public Plot plot() {
        return new Plot(this);
    }

    public List<Key> legend() {
        return IntStream.range(0, series.size())
                .mapToObj(i -> new Key(i + 1, series.get(i).name()))
                .toList();
    }

    /** The newest last, as on the chart. */
    public List<Row> rows() {
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Row(
                        places.get(i),
                        series.stream().map(it -> Numbers.full(it.at(i))).toList()))
                .toList();
    }
}
