package courant.studio.settings;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SignUpWords;
import courant.newsletter.site.SiteWords;
import courant.newsletter.site.Spoken;
import courant.platform.Site;

/**
 * What can be copied into other sites.
 *
 * @param form a plain form
 * @param frame a frame that holds the sign-up page
 * @param link to the sign-up page, with an address filled in
 */
public record Embeds(String form, String frame, String link) {
    static Embeds of(Newsletter it, Site site) {
        var language = Spoken.of(it.language);
        var words = Spoken.words(SiteWords.class, language);
        var said = SignUpWords.kept(it.id).filled(language);
        var form = """
                <form method="post" action="%s" lang="%s" dir="%s">
                  <input type="hidden" name="newsletter" value="%s">
                  <p><label>%s <input name="email" inputmode="email" autocomplete="email" required></label></p>
                  <p><label>%s <input name="name" autocomplete="name"></label></p>
                  <p><button>%s</button></p>
                  <p><small>%s</small></p>
                </form>""".formatted(
                        site.at("/subscribe"),
                        language,
                        Spoken.direction(language),
                        it.slug,
                        html(words.yourAddress()),
                        html(words.yourName()),
                        html(said.button()),
                        html(said.consent()));
        var frame = """
                <iframe src="%s?newsletter=%s" title="%s"
                  width="100%%" height="480" style="border: 0" loading="lazy"></iframe>""".formatted(site.at("/subscribe/embed"), it.slug, html(words.subscribeTo(it.name)));
        return new Embeds(form, frame, site.at("/subscribe") + "?newsletter=" + it.slug + "&email=ada@example.org");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
