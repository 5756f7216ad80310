package courant.mail.design;

/**
 * The colours of a design in one scheme. Every colour of text can be read (4.5:1) on each of the three grounds.
 *
 * @param page around the mail
 * @param card under the text
 * @param panel under code, notes and the heads of tables
 * @param accent of links; made readable, whatever colour was chosen
 * @param onAccent of text on the accent
 */
public record Palette(
        String page,
        String card,
        String panel,
        String text,
        String muted,
        String rule,
        String accent,
        String onAccent) {
    private static final double READABLE = 4.5;

    /** More than is needed: what is barely bright enough glows on dark paper. */
    private static final double READABLE_IN_THE_DARK = 5.5;

    static Palette light(String page, String card, String panel, String text, String muted, String rule) {
        return new Palette(page, card, panel, text, muted, rule, text, card);
    }

    static Palette dark(String page, String card, String panel, String text, String muted, String rule) {
        return new Palette(page, card, panel, text, muted, rule, text, page);
    }

    Palette darkened(String accent) {
        var readable = Colour.of(accent).darkened(READABLE, grounds());
        return with(readable, Colour.WHITE);
    }

    Palette brightened(String accent) {
        var readable = Colour.of(accent).brightened(READABLE_IN_THE_DARK, grounds());
        return with(readable, Colour.of(page));
    }

    private Palette with(Colour accent, Colour onAccent) {
        return new Palette(page, card, panel, text, muted, rule, accent.toString(), onAccent.toString());
    }

    private Colour[] grounds() {
        return new Colour[] {Colour.of(page), Colour.of(card), Colour.of(panel)};
    }
}
