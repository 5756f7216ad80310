package courant.studio.send;

import courant.mailing.progress.RateCurve;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A mailing's rate as a line, drawn here. */
public record RateChart(RateCurve curve) {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;
    private static final int HEADROOM = 4;

    public boolean drawn() {
        return !curve.points().isEmpty();
    }

    /** The path of the line; one point alone is a line as well. */
    public String line() {
        var points = curve.points();
        if (points.size() == 1) return "M0 " + height(points.getFirst()) + "H" + WIDTH;
        var path = new StringBuilder();
        for (var i = 0; i < points.size(); i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(number((double) i * WIDTH / (points.size() - 1)))
                    .append(' ')
                    .append(height(points.get(i)));
        }
        return path.toString();
    }

    /** The same, closed along the ground. */
    public String area() {
        return line() + "V" + HEIGHT + "H0Z";
    }

    public String most() {
        return rate(highest());
    }

    public Instant from() {
        return curve.points().getFirst().from();
    }

    public Instant until() {
        return curve.points().getLast().from().plus(curve.step());
    }

    public List<RateCurve.Point> points() {
        return curve.points();
    }

    /** Such as {@code 0.4} or {@code 1,200}. */
    public String rate(double rate) {
        return String.format(Locale.ENGLISH, rate < 10 ? "%.1f" : "%,.0f", rate);
    }

    /** What a point stands for, in words. */
    public String stepWords() {
        return Progress.words(curve.step());
    }

    private double highest() {
        return curve.points().stream().mapToDouble(RateCurve.Point::rate).max().orElse(0);
    }

    private String height(RateCurve.Point point) {
        var highest = Math.max(highest(), Double.MIN_NORMAL);
        return number(HEIGHT - (HEIGHT - HEADROOM) * point.rate() / highest);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
