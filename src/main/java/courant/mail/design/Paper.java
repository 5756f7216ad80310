package courant.mail.design;

import courant.mail.mime.Clean;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every letter of one newsletter is written on, ready for templates.
 *
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param light the colours, readable whatever accent was chosen
 * @param dark the same for the dark scheme
 * @param postal the postal address, line by line
 */
public record Paper(
        String name,
        String home,
        String language,
        String direction,
        Palette light,
        Palette dark,
        @Nullable Logo logo,
        List<String> postal,
        Wording words) {

    /** The letter's paper, without a logo: for what the program itself writes. */
    public static Paper of(String name, URI home, String language, String accent, String postalAddress) {
        return of(name, home, language, accent, postalAddress, BuiltIn.LETTER, null);
    }

    public static Paper of(
            String name,
            URI home,
            String language,
            String accent,
            String postalAddress,
            BuiltIn ground,
            @Nullable Logo logo) {
        return new Paper(
                Clean.line(name),
                home.toASCIIString(),
                language,
                Direction.of(language),
                ground.light(accent),
                ground.dark(accent),
                logo,
                postalAddress
                        .lines()
                        .map(Clean::line)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                Wording.of(language));
    }

    public String accent() {
        return light.accent();
    }

    public String accentDark() {
        return dark.accent();
    }

    /** Where a line of this language begins. */
    public String start() {
        return direction.equals("rtl") ? "right" : "left";
    }

    public String end() {
        return direction.equals("rtl") ? "left" : "right";
    }
}
