package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.post.Shades.Shade;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/** Whether all that stands in the mail can be read on light and on dark ground (WCAG 2.2, 1.4.3), the author's colour above all. */
record ContrastCheck(String html, String accent) implements Check {
    private static final double READABLE = 4.5;
    private static final int SHOWN = 40;

    @Override
    public Matter matter() {
        return Matter.CONTRAST;
    }

    @Override
    public Line look() {
        var mail = Jsoup.parse(html);
        var light = faintest(Shades.light(mail));
        var dark = faintest(Shades.dark(mail));
        if (light.contrast() < READABLE) return faint(light, "light");
        if (dark.contrast() < READABLE) return faint(dark, "dark");
        return matter().pass(String.format(
                Locale.ENGLISH,
                "With your colour %s no text has less than %.1f : 1 on light ground and %.1f : 1 on dark; 4.5 : 1 is needed.",
                accent,
                light.contrast(),
                dark.contrast()));
    }

    private static Shade faintest(List<Shade> shades) {
        return shades.stream()
                .min(Comparator.comparingDouble(Shade::contrast))
                .orElse(new Shade(
                        "", courant.mail.design.Colour.of("#000000"), courant.mail.design.Colour.of("#ffffff")));
    }

    private Line faint(Shade shade, String scheme) {
        var text = shade.text().length() <= SHOWN ? shade.text() : shade.text().substring(0, SHOWN) + "…";
        return matter().fail(
                        String.format(
                                Locale.ENGLISH,
                                "“%s” stands in %s on %s (%.1f : 1) in the %s scheme; less than 4.5 : 1 is hard to read.",
                                text,
                                shade.colour(),
                                shade.ground(),
                                shade.contrast(),
                                scheme),
                        "Choose another colour or design in the settings; in a design of your own, correct its template.");
    }
}
