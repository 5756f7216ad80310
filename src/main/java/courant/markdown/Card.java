package courant.markdown;

import java.util.Locale;
import java.util.Optional;

/**
 * What a page elsewhere is shown as where its address stands alone in a paragraph: kept here, so that nobody who reads
 * contacts that page.
 *
 * @param title what it is called there
 * @param text what it says of itself; may be empty
 * @param site where it stands, and whose it is: {@code YouTube · Ada Lovelace}
 * @param picture one of ours
 */
public record Card(String title, String text, String site, Kind kind, Optional<Picture> picture) {

    /** What waits behind it. */
    public enum Kind {
        VIDEO,
        AUDIO,
        POST,
        PAGE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A picture that is kept here, with its size in pixels. */
    public record Picture(String src, int width, int height) {}
}
