package courant.newsletter.site;

import courant.markdown.SafeHtml;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterDress;
import courant.newsletter.NewsletterDress.Logo;
import courant.newsletter.look.Foot;
import courant.newsletter.look.HeadTag;
import courant.newsletter.look.HeadTags;
import courant.newsletter.look.LookForm;
import courant.newsletter.standing.Linked;
import courant.newsletter.standing.StandingPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands above and below every page, whatever it is about.
 *
 * @param logo in place of the site's name
 * @param header pages that the header links to
 * @param footer pages that the footer links to, those of the header among them
 * @param head tags of the owner's for the head of each page
 * @param foot words of the owner's for the foot of each page
 * @param counting whether some newsletter here counts what is opened or clicked
 */
public record SiteFrame(
        Optional<Logo> logo,
        List<Link> header,
        List<Link> footer,
        List<HeadTag> head,
        SafeHtml foot,
        boolean counting) {
    public static final SiteFrame NONE =
            new SiteFrame(Optional.empty(), List.of(), List.of(), List.of(), SafeHtml.none(), false);

    /** A standing page by its title. */
    public record Link(String title, String path) {}

    static SiteFrame of(Newsletter site, List<Newsletter> live, LookForm look) {
        var pages = StandingPage.published();
        return new SiteFrame(
                NewsletterDress.of(site).logo(),
                links(pages, it -> it.linked == Linked.HEADER),
                links(pages, it -> it.linked != Linked.NOWHERE),
                HeadTags.read(look.head()),
                Foot.html(look.foot()),
                live.stream().anyMatch(it -> it.countsOpens || it.countsClicks));
    }

    private static List<Link> links(List<StandingPage> pages, Predicate<StandingPage> which) {
        return pages.stream()
                .filter(which)
                .map(it -> new Link(it.title, it.path()))
                .toList();
    }
}
