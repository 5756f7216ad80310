package courant.archive;

import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostLine;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /archive}: everything published, by year. A page begins before or after a post, so it stays while others come. */
@Path("/archive")
@RunOnVirtualThread
public class ArchivePages {
    private static final int ON_A_PAGE = 50;
    private final Site site;

    public ArchivePages(Site site) {
        this.site = site;
    }

    /** Posts of one year. */
    public record Year(int year, List<LineView> posts) {}

    @CheckedTemplate(basePath = "archive")
    record Archive(
            SiteView site,
            List<Year> years,
            @Nullable String newer,
            @Nullable String older) implements TemplateInstance {}

    /** @param before the slug of the post that the page before this one ended with */
    @GET
    @Transactional
    public Response show(@QueryParam("before") @Nullable String before, @Context Request request) {
        var from = before == null ? null : Post.publishedBySlug(before).orElse(null);
        if (before != null && from == null) return NotHere.page(site);
        var lines = from == null ? PostLine.published(ON_A_PAGE + 1) : PostLine.publishedBefore(from, ON_A_PAGE + 1);
        var page = page(lines, from);
        return Fresh.page(request, page.site().say(page).render());
    }

    private Archive page(List<PostLine> lines, @Nullable Post from) {
        var shown = lines.subList(0, Math.min(lines.size(), ON_A_PAGE));
        var older =
                lines.size() > ON_A_PAGE ? "/archive?before=" + shown.getLast().slug() : null;
        return new Archive(SiteView.now(site), years(shown), from == null ? null : newer(from), older);
    }

    /** The page before this one ends with the post that this one begins after. */
    private static String newer(Post from) {
        var between = PostLine.publishedAfter(from, ON_A_PAGE);
        return between.size() < ON_A_PAGE
                ? "/archive"
                : "/archive?before=" + between.getFirst().slug();
    }

    private static List<Year> years(List<PostLine> lines) {
        var dates = Dates.here();
        var years = new LinkedHashMap<Integer, List<LineView>>();
        lines.stream()
                .map(line -> LineView.inYear(line, dates))
                .forEach(line -> years.computeIfAbsent(line.year(), it -> new ArrayList<>())
                        .add(line));
        return years.entrySet().stream().map(ArchivePages::year).toList();
    }

    private static Year year(Map.Entry<Integer, List<LineView>> it) {
        return new Year(it.getKey(), it.getValue());
    }
}
