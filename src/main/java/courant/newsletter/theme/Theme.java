package courant.newsletter.theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A look of the whole site.
 *
 * @param name as it is kept
 * @param title as an editor reads it
 * @param about a sentence on it
 * @param text the font of texts, where it is one that the program brings
 * @param heading the font of headings, likewise
 * @param pictures whether the front page shows a picture with each post
 * @param css what it says beyond its colours; addresses in it are whole
 * @param preload addresses of fonts of its own that most pages need
 */
public record Theme(
        String name,
        String title,
        String about,
        Palette light,
        Palette dark,
        Optional<Face> text,
        Optional<Face> heading,
        boolean pictures,
        String css,
        List<String> preload,
        Map<String, ThemeFile> files) {

    /** The colour as little darker or lighter as makes it readable on all grounds of both schemes. */
    Accent accent(String colour) {
        return Accent.of(colour, light, dark);
    }
}
