package courant.archive.standing;

import courant.markdown.PictureSizes;
import courant.markdown.SafeHtml;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.newsletter.standing.StandingPage;
import courant.platform.Site;

/**
 * A standing page, as readers see it.
 *
 * @param url whole address
 * @param description how its text begins
 */
public record StandingText(String title, String url, String description, String language, SafeHtml text) {
    private static final int DESCRIPTION = 160;

    static StandingText of(StandingPage it, SiteView shell, Site site, PictureSizes sizes) {
        var document = it.document();
        return new StandingText(
                it.title,
                site.at(it.path()).toString(),
                document.excerpt(DESCRIPTION),
                shell.language(),
                document.sized(sizes).in(shell.language()).page());
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return Spoken.direction(language);
    }
}
