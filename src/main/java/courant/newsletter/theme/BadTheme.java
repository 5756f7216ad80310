package courant.newsletter.theme;

import java.util.Locale;

/** A theme of the operator's that cannot be used, in a sentence for who made it. */
final class BadTheme extends RuntimeException {
    private BadTheme(String theme, String why) {
        super("The theme \"" + theme + "\" is not used: " + why);
    }

    static BadTheme of(String theme, String why) {
        return new BadTheme(theme, why);
    }

    static BadTheme faint(String theme, String scheme, String text, String ground, double is, double needed) {
        return new BadTheme(
                theme,
                String.format(
                        Locale.ROOT,
                        "%s.%s on %s.%s has a contrast of %.1f to 1; it needs %.1f to 1 to be read.",
                        scheme,
                        text,
                        scheme,
                        ground,
                        is,
                        needed));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
