package courant.mail.design;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;

/** RFC 3676: a paragraph on lines of at most 72 characters; a line that ends in a space goes on in the next. */
@TemplateExtension
public final class Flowed {

    private static final int WIDTH = 72;

    private Flowed() {}

    /** In text templates: {@code {subtitle.flowed}}. */
    public static String flowed(String paragraph) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : paragraph.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(stuffed(line) + " ");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(stuffed(line));
        return String.join("\n", lines);
    }

    /** RFC 3676 section 4.4. */
    private static String stuffed(StringBuilder line) {
        var text = line.toString();
        return text.startsWith(">") || text.startsWith("From ") ? " " + text : text;
    }

    /** A line of this sign as long as the text, at most one line's width. */
    public static String underline(String text, String sign) {
        return sign.repeat(Math.min(WIDTH, text.codePointCount(0, text.length())));
    }
}
