package courant.newsletter.site;

/**
 * A newsletter's colour, made readable on the paper of both schemes (the grounds are those of {@code tokens.css}).
 *
 * @param light on light paper
 * @param dark on dark paper
 */
public record Accent(String light, String dark) {
    private static final String LIGHT_PAPER = "#f6f3ec";
    private static final String DARK_PAPER = "#262219";

    /** More than is needed: what is barely bright enough glows on dark paper. */
    private static final double IN_THE_DARK = 6.5;

    public static Accent of(String colour) {
        return new Accent(Contrast.readable(colour, LIGHT_PAPER), Contrast.readable(colour, DARK_PAPER, IN_THE_DARK));
    }

    /** The same two names as in {@code tokens.css}, which this follows. */
    String css() {
        return ":root{--accent:%s;--on-accent:%s}%n@media (prefers-color-scheme:dark){:root{--accent:%s;--on-accent:%s}}%n"
                .formatted(light, Contrast.on(light), dark, Contrast.on(dark));
    }

    /** The first letter of the name on the colour; drawn, so that it needs no font that a browser may lack. */
    String icon() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="%s"/>\
                <path d="M8 10.5h16M8 16h16M8 21.5h10" stroke="%s" stroke-width="2.6" stroke-linecap="round"/></svg>
                """.formatted(light, Contrast.on(light));
    }
}
