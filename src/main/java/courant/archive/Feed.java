package courant.archive;

import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.embed.KeptEmbeds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;

/** {@code /feed.xml}: the newest posts, whole, as Atom (RFC 4287). */
@Path("/feed.xml")
@RunOnVirtualThread
public class Feed {
    private static final int NEWEST = 20;
    private static final String TYPE = "application/atom+xml; charset=utf-8";
    private final Site site;
    private final KeptEmbeds embeds;

    public Feed(Site site, KeptEmbeds embeds) {
        this.site = site;
        this.embeds = embeds;
    }

    @GET
    @Transactional
    public Response show(@Context Request request) {
        var posts = Post.newest(NEWEST);
        var changed = posts.stream()
                .map(it -> it.updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return Fresh.dated(request, AtomXml.of(SiteView.now(site), posts, changed, site, embeds), TYPE, changed);
    }
}
