package courant.newsletter.theme;

/**
 * A newsletter's colour, made readable on the grounds of both schemes.
 *
 * @param light on light paper
 * @param dark on dark paper
 */
public record Accent(String light, String dark) {
    /** More than is needed: what is barely bright enough glows on dark paper. */
    private static final double IN_THE_DARK = 6.5;

    static Accent of(String colour, Palette light, Palette dark) {
        return new Accent(readable(colour, light, Contrast.TEXT), readable(colour, dark, IN_THE_DARK));
    }

    private static String readable(String colour, Palette palette, double contrast) {
        return palette.grounds().stream().reduce(colour, (made, ground) -> Contrast.readable(made, ground, contrast));
    }

    /** The same two names as in {@code tokens.css}, which this follows. */
    String css() {
        return ":root{--accent:%s;--on-accent:%s}%n@media (prefers-color-scheme:dark){:root{--accent:%s;--on-accent:%s}}%n"
                .formatted(light, Contrast.on(light), dark, Contrast.on(dark));
    }

    /** Lines of text on the colour; drawn, so that it needs no font that a browser may lack. */
    public String icon() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="%s"/>\
                <path d="M8 10.5h16M8 16h16M8 21.5h10" stroke="%s" stroke-width="2.6" stroke-linecap="round"/></svg>
                """.formatted(light, Contrast.on(light));
    }
}
