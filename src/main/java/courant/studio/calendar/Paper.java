package courant.studio.calendar;

import courant.newsletter.Newsletter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A newsletter in the calendar: told from others by letters and the stroke beside it, not by its colour alone.
 *
 * @param stroke from 1 to 4
 */
public record Paper(String slug, String name, String letters, int stroke) {
    private static final int STROKES = 4;

    static List<Paper> of(List<Newsletter> newsletters) {
        var papers = new ArrayList<Paper>();
        var taken = new HashSet<String>();
        for (var it : newsletters) {
            var letters = letters(it.name);
            for (var more = 2; !taken.add(letters); more++) letters = letters(it.name) + more;
            papers.add(new Paper(it.slug, it.name, letters, papers.size() % STROKES + 1));
        }
        return List.copyOf(papers);
    }

    /** Of the first two words, or of the only one. */
    private static String letters(String name) {
        var words = name.strip().split("\\s+");
        var first = start(words[0], words.length == 1 ? 2 : 1);
        return (words.length == 1 ? first : first + start(words[1], 1)).toUpperCase(Locale.ROOT);
    }

    private static String start(String word, int most) {
        var letters = word.codePoints().filter(Character::isLetterOrDigit).limit(most);
        return letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
