package courant.studio.write;

import courant.markdown.Markdown;
import courant.markdown.SourceTooLarge;

/** How much there is to read. */
public record Measure(int words, long minutes) {

    /** Nothing is measured in a text that is too long to be a post. */
    public static Measure of(String body) {
        try {
            var document = Markdown.parse(body);
            return new Measure(document.words(), document.readingTime().toMinutes());
        } catch (SourceTooLarge e) {
            return new Measure(0, 0);
        }
    }

    @Override
    public String toString() {
        return "%,d %s · %d min to read".formatted(words, words == 1 ? "word" : "words", minutes);
    }
}
