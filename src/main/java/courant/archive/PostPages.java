package courant.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostLine;
import courant.post.PostLinks;
import courant.post.address.OldAddresses;
import courant.post.embed.KeptEmbeds;
import courant.post.picture.KeptSizes;
import courant.talk.Talk;
import courant.talk.UnderPost;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** {@code /p/{slug}}: one post. A draft is not there for anybody. */
@Path("/p")
@RunOnVirtualThread
public class PostPages {
    private final Site site;
    private final KeptSizes sizes;
    private final PostLinks links;
    private final KeptEmbeds embeds;
    private final Talk talk;

    public PostPages(Site site, KeptSizes sizes, PostLinks links, KeptEmbeds embeds, Talk talk) {
        this.links = links;
        this.site = site;
        this.sizes = sizes;
        this.embeds = embeds;
        this.talk = talk;
    }

    @CheckedTemplate(basePath = "archive")
    record Reading(
            SiteView site,
            PostView post,
            @Nullable PartView part,
            RawString data,
            ShareView share,
            UnderPost under,
            @Nullable PostLine older,
            @Nullable PostLine newer)
            implements TemplateInstance {}

    @GET
    @Path("/{slug}")
    @Transactional
    public Response show(@RestPath String slug, @QueryParam("key") @Nullable String key, @Context Request request) {
        return Post.publishedBySlug(slug)
                .map(post -> Fresh.page(request, html(post)))
                .or(() -> mailed(slug, key, request))
                .or(() -> moved(slug, key))
                .orElseGet(() -> NotHere.near(site, slug));
    }

    /** One that went by mail alone, for whoever has its link; search engines and caches have no business there. */
    private Optional<Response> mailed(String slug, @Nullable String key, Request request) {
        return Post.bySlug(slug)
                .filter(post -> post.isOut() && links.opens(post, key))
                .map(post -> Response.fromResponse(Fresh.page(request, html(post)))
                        .header("Cache-Control", null)
                        .header("Cache-Control", "private, max-age=0, must-revalidate")
                        .header("X-Robots-Tag", "noindex")
                        .header("Referrer-Policy", "no-referrer")
                        .build());
    }

    private Optional<Response> moved(String slug, @Nullable String key) {
        return OldAddresses.target(slug)
                .flatMap(Post::byId)
                .filter(Post::isOut)
                .map(post -> site.at(post.path() + (key == null ? "" : "?key=" + URLEncoder.encode(key, UTF_8))))
                .map(address -> Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(address)
                        .header("Cache-Control", "public, max-age=3600")
                        .build());
    }

    String html(Post post) {
        return html(post, SiteView.about(post.newsletter, site));
    }

    String html(Post post, SiteView shell) {
        return shell.say(page(post, shell)).render();
    }

    private Reading page(Post post, SiteView shell) {
        var view = PostView.of(post, site, embeds.on(post.document()), sizes);
        var share = ShareView.of(post, view, shell, site);
        return new Reading(
                shell,
                view,
                PartView.of(post),
                JsonLd.of(view, share, shell),
                share,
                talk.under(post),
                only(PostLine.publishedBefore(post, 1)),
                only(PostLine.publishedAfter(post, 1)));
    }

    private static @Nullable PostLine only(List<PostLine> lines) {
        return lines.isEmpty() ? null : lines.getFirst();
    }
}
