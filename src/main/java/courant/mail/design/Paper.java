package courant.mail.design;

import courant.mail.mime.Clean;
import java.net.URI;
import java.util.List;

/**
 * What every letter of one newsletter is written on, ready for templates. The accent can be read (4.5:1) on the light and
 * on the dark ground, whatever colour was chosen.
 *
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param postal the postal address, line by line
 */
public record Paper(
        String name,
        String home,
        String language,
        String direction,
        String accent,
        String accentDark,
        List<String> postal,
        Wording words) {

    private static final double READABLE = 4.5;
    private static final double READABLE_IN_THE_DARK = 5.5;
    private static final Colour[] LIGHT = {Colour.WHITE, Colour.of("#f6f3ec")};
    private static final Colour[] DARK = {Colour.of("#201d18"), Colour.of("#2b261e")};

    public static Paper of(String name, URI home, String language, String accentColour, String postalAddress) {
        var accent = Colour.of(accentColour);
        return new Paper(
                Clean.line(name),
                home.toASCIIString(),
                language,
                Direction.of(language),
                accent.darkened(READABLE, LIGHT).toString(),
                accent.brightened(READABLE_IN_THE_DARK, DARK).toString(),
                postalAddress
                        .lines()
                        .map(Clean::line)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                Wording.of(language));
    }

    /** Where a line of this language begins. */
    public String start() {
        return direction.equals("rtl") ? "right" : "left";
    }
}
