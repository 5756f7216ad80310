package courant.markdown.text;

import courant.markdown.text.Chunks.Chunk;
import java.util.ArrayList;
import java.util.List;

/** A line of text in as many lines as it takes. */
final class Folded {
    /** A line without its end; {@code soft} if the text goes on after a space, so that a reader may join the two. */
    record Line(String text, boolean soft) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final int width;
    private int used;

    private Folded(int width) {
        this.width = width;
    }

    static List<Line> of(String text, int width) {
        Folded folded = new Folded(width);
        Chunks.of(text).forEach(folded::add);
        folded.end(false);
        return folded.lines;
    }

    private void add(Chunk chunk) {
        int space = chunk.spaced() && !line.isEmpty() ? 1 : 0;
        int columns = Columns.of(chunk.text());
        if (!line.isEmpty() && used + space + columns > width && !isSignature()) {
            end(chunk.spaced());
            space = 0;
        }
        line.append(space == 1 ? " " : "").append(chunk.text());
        used += space + columns;
    }

    /** "-- " alone on a line begins a signature (RFC 3676, 4.3); no text of ours may. */
    private boolean isSignature() {
        return line.length() == 2 && line.indexOf("--") == 0;
    }

    private void end(boolean soft) {
        lines.add(new Line(line.toString(), soft));
        line.setLength(0);
        used = 0;
    }
}
