package courant.newsletter.site;

import courant.newsletter.Newsletter;
import courant.platform.Site;
import courant.platform.web.Assets;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every public page shows around its content.
 *
 * @param slug the newsletter that the sign-up form names; null before there is one
 * @param base the site's address, with a slash at its end
 * @param postalAddress lines of the footer; may be empty
 */
public record SiteView(
        String name,
        String description,
        @Nullable String slug,
        String language,
        String postalAddress,
        Accent accent,
        String base) {
    private static final String DEFAULT_ACCENT = "#9a3412";

    /** The site of the first newsletter, or of none yet. Needs a transaction or a session. */
    public static SiteView now(Site site) {
        return Newsletter.first().map(it -> of(it, site)).orElseGet(() -> empty(site));
    }

    /** A site in the name of this newsletter. */
    public static SiteView of(Newsletter it, Site site) {
        return new SiteView(
                it.name,
                it.description,
                it.slug,
                it.language,
                it.postalAddress,
                Accent.of(it.accent),
                site.base().toString());
    }

    private static SiteView empty(Site site) {
        return new SiteView(
                "Courant",
                "",
                null,
                "en",
                "",
                Accent.of(DEFAULT_ACCENT),
                site.base().toString());
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The style sheet of the accent, with a fingerprint: it may be kept for a year. */
    public String accentUrl() {
        return "/assets/accent.css?v=" + Assets.fingerprint(accent.css().getBytes(StandardCharsets.UTF_8));
    }
}
