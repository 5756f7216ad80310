package courant.archive.shelf;

import courant.archive.Dates;
import courant.archive.Fresh;
import courant.archive.NotHere;
import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.Shelf;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /newsletters/{slug}}: what one newsletter has published, and the way to get it. */
@Path("/newsletters/{slug}")
@RunOnVirtualThread
public class NewsletterPages {
    private final Site site;

    public NewsletterPages(Site site) {
        this.site = site;
    }

    @CheckedTemplate(basePath = "archive")
    record NewsletterPage(SiteView site, Newsletter newsletter, String url, Row row) implements TemplateInstance {}

    @GET
    @Transactional
    public Response show(@RestPath String slug, @RestQuery @Nullable String before, @Context Request request) {
        var newsletter = Newsletter.bySlug(slug).orElse(null);
        if (newsletter == null) return unknown(slug);
        var from = before == null ? null : Post.publishedBySlug(before).orElse(null);
        if (before != null && from == null) return NotHere.page(site);
        var page = page(newsletter, from);
        return Fresh.page(request, page.site().say(page).render());
    }

    private NewsletterPage page(Newsletter it, @Nullable Post from) {
        var row = Row.of(new Shelf.Of(it), from, it.path(), Dates.of(it));
        return new NewsletterPage(
                SiteView.about(it, site), it, site.at(it.path()).toString(), row);
    }

    private Response unknown(String slug) {
        var others = Newsletter.live().stream()
                .map(it -> new NotHere.Other(it.name, it.path()))
                .toList();
        return NotHere.page(site, SiteView.now(site).said().noNewsletter(Elsewhere.shown(slug)), others);
    }
}
