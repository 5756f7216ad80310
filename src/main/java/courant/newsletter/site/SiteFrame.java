package courant.newsletter.site;

import courant.newsletter.Newsletter;
import courant.newsletter.standing.Linked;
import courant.newsletter.standing.StandingPage;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stands above and below every page, whatever it is about.
 *
 * @param header pages that the header links to
 * @param footer pages that the footer links to, those of the header among them
 * @param counting whether some newsletter here counts what is opened or clicked
 */
public record SiteFrame(List<Link> header, List<Link> footer, boolean counting) {
    public static final SiteFrame NONE = new SiteFrame(List.of(), List.of(), false);

    /** A standing page by its title. */
    public record Link(String title, String path) {}

    static SiteFrame now(List<Newsletter> live) {
        var pages = StandingPage.published();
        return new SiteFrame(
                links(pages, it -> it.linked == Linked.HEADER),
                links(pages, it -> it.linked != Linked.NOWHERE),
                live.stream().anyMatch(it -> it.countsOpens || it.countsClicks));
    }

    private static List<Link> links(List<StandingPage> pages, Predicate<StandingPage> which) {
        return pages.stream()
                .filter(which)
                .map(it -> new Link(it.title, it.path()))
                .toList();
    }
}
