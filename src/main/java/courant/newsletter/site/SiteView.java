package courant.newsletter.site;

import courant.mail.design.Direction;
import courant.newsletter.Newsletter;
import courant.newsletter.look.LookForm;
import courant.newsletter.look.SiteLook;
import courant.newsletter.theme.Look;
import courant.platform.Site;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every public page shows around its content.
 *
 * @param slug the newsletter that the sign-up form names; null before there is one
 * @param base the site's address, with a slash at its end
 * @param look in the colour of the newsletter that the page is about
 * @param postalAddress lines of the footer; may be empty
 * @param offers what readers can sign up for
 * @param words the language of the page's own words, one of {@link Spoken}
 * @param signUp what the sign-up says
 * @param frame what stands above and below every page
 */
public record SiteView(
        String name,
        String description,
        @Nullable String slug,
        String language,
        String postalAddress,
        Look look,
        String base,
        List<Offer> offers,
        String words,
        SignUpWords signUp,
        SiteFrame frame) {
    private static final String DEFAULT_ACCENT = "#9a3412";

    /**
     * A newsletter that readers can sign up for.
     *
     * @param ticked whether it is the one that the page is about
     */
    public record Offer(String slug, String name, String description, String path, boolean ticked) {
        static Offer of(Newsletter it, @Nullable String about) {
            return new Offer(it.slug, it.name, it.description, it.path(), it.slug.equals(about));
        }
    }

    /** The site of the first newsletter, or of none yet. Needs a transaction or a session. */
    public static SiteView now(Site site) {
        var live = Newsletter.live();
        return first(live).map(it -> of(it, it, live, site)).orElseGet(() -> empty(site));
    }

    /** A site in the name of this newsletter. */
    public static SiteView of(Newsletter it, Site site) {
        return of(it, it, Newsletter.live(), site);
    }

    /** The site as it stands, with the colour and the sign-up of the newsletter that a page is about. */
    public static SiteView about(Newsletter it, Site site) {
        var live = Newsletter.live();
        return of(first(live).orElse(it), it, live, site);
    }

    /** As {@link Newsletter#first}, which is asked only where none goes on. */
    private static Optional<Newsletter> first(List<Newsletter> live) {
        return live.isEmpty() ? Newsletter.first() : Optional.of(live.getFirst());
    }

    private static SiteView of(Newsletter site, Newsletter about, List<Newsletter> live, Site address) {
        var offered = about.isRetired() ? site : about;
        var look = SiteLook.now();
        return new SiteView(
                site.name,
                site.description,
                offered.slug,
                site.language,
                site.postalAddress,
                SiteLook.in(look, about.accent),
                address.base().toString(),
                live.stream().map(it -> Offer.of(it, offered.slug)).toList(),
                Spoken.of(about.language),
                SignUpWords.kept(offered.id).filled(Spoken.of(about.language)),
                SiteFrame.of(site, live, look));
    }

    private static SiteView empty(Site site) {
        return new SiteView(
                "Courant",
                "",
                null,
                "en",
                "",
                SiteLook.in(LookForm.PLAIN, DEFAULT_ACCENT),
                site.base().toString(),
                List.of(),
                Spoken.of(),
                SignUpWords.NONE.filled(Spoken.of()),
                SiteFrame.NONE);
    }

    /** The same in a reader's own language, where that is known and spoken. */
    public SiteView to(@Nullable String reader) {
        return new SiteView(
                name,
                description,
                slug,
                language,
                postalAddress,
                look,
                base,
                offers,
                Spoken.of(reader, words),
                signUp,
                frame);
    }

    /** The same with another wording of the sign-up. */
    public SiteView with(SignUpWords other) {
        return new SiteView(name, description, slug, language, postalAddress, look, base, offers, words, other, frame);
    }

    /** The same as it would be with other choices, for a preview. */
    public SiteView with(LookForm other) {
        var shown = SiteLook.in(other, look.colour());
        return new SiteView(
                name, description, slug, language, postalAddress, shown, base, offers, words, signUp, frame);
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return Direction.of(words);
    }

    /** What the site says by itself, in the page's language. */
    public SiteWords said() {
        return Spoken.words(SiteWords.class, words);
    }

    /** The page in the language of its own words. */
    public TemplateInstance say(TemplateInstance page) {
        return page.setLocale(words);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Whether there is a choice of newsletters. */
    public boolean isSeveral() {
        return offers.size() > 1;
    }

    /** The newsletter that the sign-up form is for, or all of the site where there is none. */
    public String offered() {
        return offers.stream()
                .filter(Offer::ticked)
                .map(Offer::name)
                .findFirst()
                .orElse(name);
    }
}
