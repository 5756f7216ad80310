package courant.post.picture;

import courant.platform.BadInput;
import courant.post.words.Lines;
import java.util.regex.Pattern;

/**
 * The picture that stands above a post.
 *
 * @param picture its path on the site: one of ours
 * @param alt what it shows, for who cannot see it
 */
public record Cover(String picture, String alt) {
    private static final Pattern OURS =
            Pattern.compile("(?:https?://[^/]+)?(/pictures/[0-9a-f]{32}-[1-9][0-9]{0,3}\\.(?:jpg|png))");
    private static final int MOST = 500;

    /**
     * As somebody chose it.
     *
     * @throws BadInput on {@code cover} or {@code coverAlt}
     */
    public static Cover chosen(String picture, String alt, KeptSizes sizes) {
        var ours = OURS.matcher(picture.strip());
        if (!ours.matches() || sizes.of(ours.group(1)).isEmpty()) {
            throw new BadInput("cover", "Choose a picture that was uploaded here: /pictures/…");
        }
        var line = Lines.single(alt);
        if (line.length() > MOST) {
            throw new BadInput("coverAlt", "Say in at most " + MOST + " characters what it shows.");
        }
        return new Cover(ours.group(1), line);
    }
}
