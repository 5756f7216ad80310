package courant.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a chart's lines and bars stand. Across, the plot is 1,000 wide and drawn as wide as the page is; upward it is
 * as high as it is drawn, so that words and strokes keep their size on a phone.
 */
public final class Plot {
    static final int WIDTH = 1_000;
    static final int HEIGHT = 180;
    /** Room for the words above the highest line. */
    private static final int TOP = 18;

    private static final int MOST_WORDS = 5;
    private static final int MOST_DOTS = 31;
    private final Chart chart;
    private final Scale scale;

    Plot(Chart chart) {
        this.chart = chart;
        var values = chart.series().stream().flatMap(it -> it.values().stream()).toList();
        scale = Scale.holding(
                values.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                values.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                chart.form() != Chart.Form.LEVEL);
    }

    /** A line across with its number. */
    public record Line(String y, String wordsY, String words, boolean nothing) {}

    /** A word below; {@code x} in per cent. */
    public record Word(String x, String anchor, String words) {}

    /** A series as a path, and its values as dots where they are few. */
    public record Curve(int ink, String path, String dots) {}

    public record Bar(int ink, String x, String y, String width, String height) {}

    /** A strip from top to bottom that says its numbers when pointed at. */
    public record Spot(String x, String width, String words) {}

    public int top() {
        return TOP;
    }

    public int height() {
        return HEIGHT;
    }

    public int wordsAt() {
        return TOP + HEIGHT + 20;
    }

    public int whole() {
        return TOP + HEIGHT + 28;
    }

    public String box() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public List<Line> lines() {
        return scale.lines().stream()
                .map(it -> new Line(
                        Numbers.place(TOP + y(it)),
                        Numbers.place(TOP + y(it) - 5),
                        Numbers.shortly(it),
                        Math.abs(it) < scale.step() / 2))
                .toList();
    }

    /** The first, the last, and some between. */
    public List<Word> words() {
        var last = chart.places().size() - 1;
        var parts = Math.min(last, MOST_WORDS - 1);
        return IntStream.rangeClosed(0, parts)
                .map(i -> parts == 0 ? 0 : Math.round((float) i * last / parts))
                .mapToObj(this::word)
                .toList();
    }

    private Word word(int place) {
        var last = chart.places().size() - 1;
        var words = chart.places().get(place);
        if (last == 0) return new Word("50%", "middle", words);
        if (place == 0) return new Word("0%", "start", words);
        if (place == last) return new Word("100%", "end", words);
        return new Word(Numbers.place(x(place) * 100 / WIDTH) + "%", "middle", words);
    }

    public List<Curve> curves() {
        if (chart.form() == Chart.Form.BAR) return List.of();
        return each((ink, series) -> new Curve(ink, path(series), dots(series)));
    }

    private String path(Series series) {
        return places().mapToObj(i -> (i == 0 ? "M" : "L") + point(series, i)).collect(Collectors.joining(" "));
    }

    /** Strokes without length: their round ends are dots, which stay round however wide the page is. */
    private String dots(Series series) {
        if (chart.places().size() > MOST_DOTS) return "";
        return places().mapToObj(i -> "M" + point(series, i) + " h0").collect(Collectors.joining(" "));
    }

    private String point(Series series, int place) {
        return Numbers.place(x(place)) + " " + Numbers.place(y(series.at(place)));
    }

    public List<Bar> bars() {
        if (chart.form() != Chart.Form.BAR) return List.of();
        var bars = new ArrayList<Bar>();
        each((ink, series) -> places().filter(i -> series.at(i) != 0).mapToObj(i -> bar(ink, series.at(i), i)))
                .forEach(some -> some.forEach(bars::add));
        return bars;
    }

    /** What goes up and what goes down share a place; several that go up stand beside each other. */
    private Bar bar(int ink, double value, int place) {
        var abreast = (int) chart.series().stream().filter(it -> it.sum() > 0).count();
        var beside = value < 0 ? 1 : Math.max(1, abreast);
        var width = slot() * 0.72 / beside;
        var left = place * slot() + slot() * 0.14 + (value < 0 ? 0 : Math.min(ink - 1, beside - 1) * width);
        var top = Math.min(y(value), y(0));
        return new Bar(
                ink,
                Numbers.place(left),
                Numbers.place(top),
                Numbers.place(width),
                Numbers.place(Math.max(1, Math.abs(y(value) - y(0)))));
    }

    public List<Spot> spots() {
        return places().mapToObj(i -> new Spot(Numbers.place(i * slot()), Numbers.place(slot()), spoken(i)))
                .toList();
    }

    private String spoken(int place) {
        return chart.places().get(place) + ": "
                + chart.series().stream()
                        .map(it -> it.name() + " " + Numbers.full(it.at(place)))
                        .collect(Collectors.joining(", "));
    }

    private interface Drawn<T> {
        T draw(int ink, Series series);
    }

    private <T> List<T> each(Drawn<T> drawn) {
        return IntStream.range(0, chart.series().size())
                .mapToObj(i -> drawn.draw(i + 1, chart.series().get(i)))
                .toList();
    }

    private IntStream places() {
        return IntStream.range(0, chart.places().size());
    }

    private double slot() {
        return (double) WIDTH / Math.max(1, chart.places().size());
    }

    private double x(int place) {
        if (chart.form() == Chart.Form.BAR) return (place + 0.5) * slot();
        var last = chart.places().size() - 1;
        return last == 0 ? WIDTH / 2.0 : (double) WIDTH * place / last;
    }

    private double y(double value) {
        return HEIGHT * (1 - scale.share(value));
    }
}
