package courant.archive;

import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostLine;
import courant.post.PostYear;
import courant.post.label.Series;
import courant.post.label.Tag;
import courant.post.label.Tags;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** {@code /archive}: everything published, by year. A page begins before or after a post, so it stays while others come. */
@Path("/archive")
@RunOnVirtualThread
public class ArchivePages {
    private static final int ON_A_PAGE = 50;

    /** More than one a day; whoever publishes more finds the rest by the pages of the whole. */
    private static final int IN_A_YEAR = 400;

    private static final int LABELS = 24;
    private final Site site;

    public ArchivePages(Site site) {
        this.site = site;
    }

    /**
     * @param year the only one that is shown; null for all
     * @param labels what else leads to posts; on the first page alone
     */
    @CheckedTemplate(basePath = "archive")
    record Archive(
            SiteView site,
            @Nullable Integer year,
            String url,
            List<Period> periods,
            List<PostYear> years,
            Labels labels,
            @Nullable String newer,
            @Nullable String older)
            implements TemplateInstance {
        static Archive empty(SiteView site) {
            return new Archive(site, null, site.base() + "archive", List.of(), List.of(), Labels.NONE, null, null);
        }
    }

    /** Series and tags of which there is something to read. */
    record Labels(List<Series> series, List<Tag> tags) {
        static final Labels NONE = new Labels(List.of(), List.of());
    }

    /** @param before the slug of the post that the page before this one ended with */
    @GET
    @Transactional
    public Response show(@QueryParam("before") @Nullable String before, @Context Request request) {
        var from = before == null ? null : Post.publishedBySlug(before).orElse(null);
        if (before != null && from == null) return NotHere.page(site);
        var lines = from == null ? PostLine.published(ON_A_PAGE + 1) : PostLine.publishedBefore(from, ON_A_PAGE + 1);
        return answer(request, page(lines, from));
    }

    @GET
    @Path("/{year: [12]\\d{3}}")
    @Transactional
    public Response year(@RestPath int year, @Context Request request) {
        var dates = Dates.here();
        var years = PostYear.all(dates.zone());
        var place = years.stream().map(PostYear::year).toList().indexOf(year);
        if (place < 0)
            return NotHere.page(site, SiteView.now(site).said().nothingIn(String.valueOf(year)), others(years));
        var start = YearMonth.of(year, 1);
        var lines = PostLine.publishedBetween(dates.start(start), dates.start(start.plusYears(1)), IN_A_YEAR);
        var page = new Archive(
                SiteView.now(site),
                year,
                site.at("/archive/" + year).toString(),
                Period.months(lines, dates),
                years,
                Labels.NONE,
                place == 0 ? null : years.get(place - 1).path(),
                place == years.size() - 1 ? null : years.get(place + 1).path());
        return answer(request, page);
    }

    private static Response answer(Request request, Archive page) {
        return Fresh.page(request, page.site().say(page).render());
    }

    private Archive page(List<PostLine> lines, @Nullable Post from) {
        var dates = Dates.here();
        var shown = lines.subList(0, Math.min(lines.size(), ON_A_PAGE));
        var more = lines.size() > ON_A_PAGE;
        return new Archive(
                SiteView.now(site),
                null,
                site.at("/archive").toString(),
                Period.years(shown, dates),
                PostYear.all(dates.zone()),
                from == null ? labels() : Labels.NONE,
                from == null ? null : newer(from),
                more ? "/archive?before=" + shown.getLast().slug() : null);
    }

    private static Labels labels() {
        return new Labels(Series.published(LABELS), Tags.published(LABELS));
    }

    /** The page before this one ends with the post that this one begins after. */
    private static String newer(Post from) {
        var between = PostLine.publishedAfter(from, ON_A_PAGE);
        return between.size() < ON_A_PAGE
                ? "/archive"
                : "/archive?before=" + between.getFirst().slug();
    }

    private static List<NotHere.Other> others(List<PostYear> years) {
        return years.stream()
                .map(it -> new NotHere.Other(String.valueOf(it.year()), it.path()))
                .toList();
    }
}
