package courant.newsletter;

import java.util.Locale;
import java.util.Optional;

/**
 * How a newsletter's mails look.
 *
 * @param design the name of a design that is known here
 * @param accent {@code #rrggbb}
 */
public record NewsletterDress(String design, String accent, Optional<Logo> logo) {

    /** A picture that is kept here, with its size in pixels. */
    public record Logo(String path, int width, int height) {}

    public NewsletterDress {
        accent = accent.strip().toLowerCase(Locale.ROOT);
    }

    public static NewsletterDress of(Newsletter it) {
        return new NewsletterDress(it.design, it.accent, logo(it));
    }

    public NewsletterDress without() {
        return new NewsletterDress(design, accent, Optional.empty());
    }

    public NewsletterDress with(Logo other) {
        return new NewsletterDress(design, accent, Optional.of(other));
    }

    void check() {
        NewsletterRules.accent(accent);
    }

    private static Optional<Logo> logo(Newsletter it) {
        if (it.logo == null || it.logoWidth == null || it.logoHeight == null) return Optional.empty();
        return Optional.of(new Logo(it.logo, it.logoWidth, it.logoHeight));
    }
}
