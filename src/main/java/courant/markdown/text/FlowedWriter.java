package courant.markdown.text;

import courant.markdown.text.Folded.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/**
 * Writes format=flowed (RFC 3676, DelSp=no): a line that ends in a space goes on in the next; a line that begins with a
 * space, '>' or 'From ' gets one more space in front; quotes are '>' by depth. Paragraphs flow; what hangs (lists) is set
 * in fixed lines, as joined lines would keep the hanging spaces inside.
 */
final class FlowedWriter {
    static final int WIDTH = 72;
    private static final int NARROWEST = 24;

    private final StringBuilder out = new StringBuilder();
    private final UnaryOperator<String> fill;
    private final Deque<String> indents = new ArrayDeque<>();
    private String marker = "";
    private int quotes;
    private int gapQuotes = -1;
    private boolean tight;

    FlowedWriter(UnaryOperator<String> fill) {
        this.fill = fill;
    }

    /** Text that flows; a newline in it stays a newline. */
    void paragraph(String text) {
        String filled = fill.apply(text);
        for (String piece : filled.split("\n", -1)) {
            Folded.of(piece, width()).forEach(this::line);
        }
    }

    String filled(String text) {
        return fill.apply(text);
    }

    /** A word of the text's own, underlined. */
    void heading(String word) {
        fixed(word);
        fixed("-".repeat(5));
    }

    /** A line as it is, however long. */
    void fixed(String text) {
        line(new Line(text.stripTrailing(), false));
    }

    /** One empty line before whatever comes next; never at the start, behind a marker or in a tight list; never two. */
    void gap() {
        if (!out.isEmpty() && marker.isEmpty() && !tight) {
            gapQuotes = gapQuotes < 0 ? quotes : Math.min(gapQuotes, quotes);
        }
    }

    /** Content in which no empty lines stand, or do again. */
    void tight(boolean on, Runnable content) {
        boolean before = tight;
        tight = on;
        content.run();
        tight = before;
    }

    void quoted(Runnable content) {
        if (indents.isEmpty()) {
            quotes++;
            content.run();
            gapAfterQuote();
            quotes--;
        } else {
            indented("> ", "> ", content);
        }
    }

    private void gapAfterQuote() {
        if (gapQuotes >= quotes) {
            gapQuotes = quotes - 1;
        }
    }

    /** Content behind a marker: the first line begins with {@code first}, all others with {@code rest}. */
    void indented(String first, String rest, Runnable content) {
        String pending = pendingIndent();
        marker = pending + first;
        indents.addLast(rest);
        content.run();
        if (!marker.isEmpty()) {
            fixed("");
        }
        indents.removeLast();
    }

    private String pendingIndent() {
        return marker.isEmpty() ? String.join("", indents) : marker;
    }

    int width() {
        int prefix = (quotes > 0 ? quotes + 1 : 0) + Columns.of(pendingIndent());
        return Math.max(NARROWEST, WIDTH - prefix);
    }

    private void line(Line line) {
        writeGap();
        String indent = pendingIndent();
        marker = "";
        boolean soft = line.soft() && indents.isEmpty();
        String body = indent + line.text();
        String stuffed = quotes > 0 ? ">".repeat(quotes) + " " + body : stuffed(body);
        out.append(stuffed.stripTrailing()).append(soft ? " \n" : "\n");
    }

    private void writeGap() {
        if (gapQuotes >= 0) {
            out.append(">".repeat(Math.min(gapQuotes, quotes))).append('\n');
            gapQuotes = -1;
        }
    }

    private static String stuffed(String line) {
        boolean stuff = line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ");
        return stuff ? " " + line : line;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
