package courant.archive.shelf;

import courant.archive.Dates;
import courant.archive.Fresh;
import courant.archive.NotHere;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.Shelf;
import courant.post.label.Tag;
import courant.post.label.Tags;
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

/** {@code /tags/{tag}}: what there is to read on something. */
@Path("/tags/{slug}")
@RunOnVirtualThread
public class TagPages {
    private final Site site;

    public TagPages(Site site) {
        this.site = site;
    }

    @CheckedTemplate(basePath = "archive")
    record TagPage(SiteView site, String name, String url, Row row) implements TemplateInstance {}

    @GET
    @Transactional
    public Response show(@RestPath String slug, @RestQuery @Nullable String before, @Context Request request) {
        var tag = Tags.at(slug).orElse(null);
        if (tag == null) return unknown(slug);
        if (!tag.slug.equals(slug)) return Elsewhere.lead(tag.path());
        var from = before == null ? null : Post.publishedBySlug(before).orElse(null);
        if (before != null && from == null) return NotHere.page(site);
        var row = Row.of(new Shelf.Tagged(tag), from, tag.path(), Dates.here());
        if (row.posts().isEmpty()) return unknown(tag.name);
        var page = page(tag, row);
        return Fresh.page(request, page.site().say(page).render());
    }

    private TagPage page(Tag tag, Row row) {
        return new TagPage(SiteView.now(site), tag.name, site.at(tag.path()).toString(), row);
    }

    private Response unknown(String word) {
        List<NotHere.Other> others = Tags.published(12).stream()
                .map(it -> new NotHere.Other(it.name, it.path()))
                .toList();
        return NotHere.page(site, SiteView.now(site).said().nothingOn(Elsewhere.shown(word)), others);
    }
}
