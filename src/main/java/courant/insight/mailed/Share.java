package courant.insight.mailed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a whole in per cent; null where there is no whole. */
public record Share(@JsonValue @Nullable Double percent) {
    static final Share NONE = new Share(null);

    static Share of(long part, long whole) {
        return whole == 0 ? NONE : new Share(100.0 * part / whole);
    }

    public boolean known() {
        return percent != null;
    }

    /** With as many digits as say something. */
    public String words() {
        if (percent == null) return "–";
        if (percent > 0 && percent < 0.1) return "under 0.1 %";
        var round = percent == 0 || percent >= 99.95;
        return String.format(Locale.ENGLISH, round ? "%.0f %%" : "%.1f %%", percent);
    }
}
