package courant.chaos.stage;

import java.util.Locale;

/** One line of the matrix. */
public record Line(String name, Count count, Bound bound, double seconds, Verdict verdict, String note) {

    /** How a line ended; what could not be tried here is never called passed. */
    public enum Verdict {
        PASS,
        FAIL,
        SKIPPED
    }

    /** For the console. */
    @Override
    public String toString() {
        return "%-7s %-62s %6d %6d  lost %d  doubled %d  uncertain %d  %5.1f s  [%s]%s"
                .formatted(
                        verdict,
                        name,
                        count.recipients(),
                        count.accepted(),
                        count.lost(),
                        count.doubled(),
                        count.uncertain(),
                        seconds,
                        bound.words(),
                        note.isEmpty() ? "" : " " + note);
    }

    public String markdown() {
        return "| %s | %s | %s | %d | %d | %d | %s | %.1f | %s |"
                .formatted(
                        name + (note.isEmpty() ? "" : " (" + note.replace("|", "\\|") + ")"),
                        thousands(count.recipients()),
                        thousands(count.accepted()),
                        count.lost(),
                        count.doubled(),
                        count.uncertain(),
                        bound.words(),
                        seconds,
                        verdict.name().toLowerCase(Locale.ROOT));
    }

    private static String thousands(int number) {
        return "%,d".formatted(number);
    }
}
