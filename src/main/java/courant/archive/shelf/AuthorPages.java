package courant.archive.shelf;

import courant.archive.AuthorProfile;
import courant.archive.Dates;
import courant.archive.Fresh;
import courant.archive.NotHere;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.Shelf;
import courant.post.label.Author;
import courant.post.label.Authors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /authors/{slug}}: who somebody is, and what they wrote. */
@Path("/authors/{slug}")
@RunOnVirtualThread
public class AuthorPages {
    private final Site site;

    public AuthorPages(Site site) {
        this.site = site;
    }

    @CheckedTemplate(basePath = "archive")
    record AuthorPage(SiteView site, AuthorProfile author, Row row) implements TemplateInstance {}

    @GET
    @Transactional
    public Response show(@RestPath String slug, @RestQuery @Nullable String before, @Context Request request) {
        var author = Authors.at(slug).orElse(null);
        if (author == null) return nobody(slug);
        if (!author.slug.equals(slug)) return Elsewhere.lead(author.path());
        var from = before == null ? null : Post.publishedBySlug(before).orElse(null);
        if (before != null && from == null) return NotHere.page(site);
        var page = page(author, from);
        return Fresh.page(request, page.site().say(page).render());
    }

    private AuthorPage page(Author author, @Nullable Post from) {
        var row = Row.of(new Shelf.By(author), from, author.path(), Dates.here());
        return new AuthorPage(SiteView.now(site), AuthorProfile.of(author, site), row);
    }

    private Response nobody(String slug) {
        List<NotHere.Other> others = Authors.published(12).stream()
                .map(it -> new NotHere.Other(it.name, it.path()))
                .toList();
        return NotHere.page(site, SiteView.now(site).said().nobodyCalled(Elsewhere.shown(slug)), others);
    }
}
