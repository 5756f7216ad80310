package courant.mail.preflight.post;

import courant.mail.design.Colour;
import courant.mail.design.Paper;
import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.net.URI;
import java.util.Locale;

/** Whether the newsletter's own colour can be read on a light and on a dark ground (WCAG 2.2, 1.4.3). */
record ContrastCheck(String accent, String newsletter) implements Check {
    private static final double READABLE = 4.5;
    private static final Colour LIGHT = Colour.of("#ffffff");
    private static final Colour DARK = Colour.of("#201d18");

    @Override
    public Matter matter() {
        return Matter.CONTRAST;
    }

    @Override
    public Line look() {
        var paper = Paper.of(newsletter, URI.create("https://localhost/"), "en", accent, "");
        var light = Colour.of(paper.accent()).contrast(LIGHT);
        var dark = Colour.of(paper.accentDark()).contrast(DARK);
        var sentence = String.format(
                Locale.ENGLISH,
                "Your colour %s is shown as %s on light ground (%.1f : 1) and as %s on dark ground (%.1f : 1).",
                accent,
                paper.accent(),
                light,
                paper.accentDark(),
                dark);
        return light >= READABLE && dark >= READABLE
                ? matter().pass(sentence)
                : matter().fail(
                                sentence + " Less than 4.5 : 1 is hard to read.",
                                "Choose another colour in the settings.");
    }
}
