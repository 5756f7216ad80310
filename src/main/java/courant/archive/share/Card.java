package courant.archive.share;

import courant.newsletter.theme.Ground;
import courant.platform.web.Assets;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What stands on a share picture.
 *
 * @param site the name of the site
 * @param ground the colours of the site's theme with that of the newsletter
 * @param language of the title
 */
public record Card(String title, String site, String byline, Ground ground, String language) {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Changes when pictures are drawn otherwise. */
    private static final int DRAWING = 1;

    /** A fingerprint of all that is drawn, eight hexadecimal digits. */
    public String print() {
        return Assets.fingerprint(String.join("\u0000", DRAWING + "", title, site, byline, ground.toString(), language)
                .getBytes(StandardCharsets.UTF_8));
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
