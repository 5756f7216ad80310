package courant.insight.chart;

import java.util.Locale;

/** Numbers as a chart writes them. */
final class Numbers {
    private Numbers() {}

    /** Whole with commas; with one digit behind the point where that says more. */
    static String full(double value) {
        var whole = value == Math.rint(value) || Math.abs(value) >= 100;
        return String.format(Locale.ENGLISH, whole ? "%,.0f" : "%,.1f", value).replace('-', '−');
    }

    /** Short, for an axis: 15k, 1.5M. */
    static String shortly(double value) {
        var size = Math.abs(value);
        if (size >= 1_000_000) return trimmed(value / 1_000_000) + "M";
        if (size >= 10_000) return trimmed(value / 1_000) + "k";
        return size < 1 && size > 0 ? trimmed(value) : full(value);
    }

    /** For an attribute of SVG. */
    static String place(double value) {
        return trimmed(Math.round(value * 100) / 100.0).replace('−', '-');
    }

    private static String trimmed(double value) {
        var text = String.format(Locale.ENGLISH, "%.2f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "").replace('-', '−');
    }
}
