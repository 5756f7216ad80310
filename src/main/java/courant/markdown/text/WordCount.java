package courant.markdown.text;

import java.time.Duration;

/** How much there is to read: words where words are spaced, characters where they are not. */
public record WordCount(int words, int characters) {
    private static final double WORDS_A_MINUTE = 225;
    private static final double CHARACTERS_A_MINUTE = 500;

    public static WordCount of(String text) {
        int words = 0;
        int characters = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean ideographic = Columns.isIdeographic(c);
            boolean letter = Character.isLetterOrDigit(c);
            characters += ideographic && letter ? 1 : 0;
            words += !ideographic && letter && !inWord ? 1 : 0;
            inWord = !ideographic && (letter || (inWord && !Character.isWhitespace(c)));
        }
        return new WordCount(words, characters);
    }

    public int total() {
        return words + characters;
    }

    public Duration readingTime() {
        double minutes = words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
        return Duration.ofMinutes(Math.max(1, (long) Math.ceil(minutes)));
    }
}
