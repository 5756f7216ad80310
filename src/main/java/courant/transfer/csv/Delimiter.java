package courant.transfer.csv;

import java.io.IOException;
import java.io.Reader;

/** Finds what stands between the columns: whichever of comma, semicolon and tab is most frequent in the first row. */
final class Delimiter {
    private static final String CANDIDATES = ",;\t";
    private static final int LONGEST_ROW = 64 << 10;

    private Delimiter() {}

    /** Reads ahead and goes back to where the reader was. */
    static char of(Reader reader) throws IOException {
        reader.mark(LONGEST_ROW + 1);
        var counts = new int[CANDIDATES.length()];
        var quoted = false;
        var seen = false;
        for (var i = 0; i < LONGEST_ROW; i++) {
            var next = reader.read();
            if (next < 0 || (seen && !quoted && (next == '\n' || next == '\r'))) break;
            if (next == '"') quoted = !quoted;
            seen |= !Character.isWhitespace(next);
            var candidate = CANDIDATES.indexOf(next);
            if (!quoted && candidate >= 0) counts[candidate]++;
        }
        reader.reset();
        return most(counts);
    }

    private static char most(int[] counts) {
        var best = 0;
        for (var i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return CANDIDATES.charAt(best);
    }
}
