package courant.mail.design;

import courant.markdown.text.Flow;
import io.quarkus.qute.TemplateExtension;

/** RFC 3676: a paragraph on lines of at most 72 columns; a line that ends in a space goes on in the next. */
@TemplateExtension
public final class Flowed {

    private Flowed() {}

    /** In text templates: {@code {subtitle.flowed}}. */
    public static String flowed(String paragraph) {
        return Flow.of(paragraph);
    }

    /** A line of this sign as wide as the text, at most one line's width. */
    public static String underline(String text, String sign) {
        return Flow.underline(text, sign);
    }
}
