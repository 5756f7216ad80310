package courant.archive;

import courant.archive.share.Card;
import courant.archive.share.KeptCards;
import courant.platform.Refused;
import courant.platform.Site;
import courant.post.Post;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /share/{post}-{print}.png}: the picture that is shown where a post is shared. */
@Path("/share/{post: [1-9][0-9]{0,17}}-{print: [0-9a-f]{8}}.png")
@RunOnVirtualThread
public class SharePages {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private final KeptCards cards;
    private final Site site;

    public SharePages(KeptCards cards, Site site) {
        this.cards = cards;
        this.site = site;
    }

    @GET
    public Response show(@RestPath long post, @RestPath String print, @Context Request request)
            throws InterruptedException {
        var card = QuarkusTransaction.requiringNew()
                .call(() -> Post.byId(post)
                        .filter(Post::isPublished)
                        .map(it -> ShareView.card(it, site))
                        .orElseThrow(() -> Refused.notFound("There is no such picture.")));
        if (!card.print().equals(print)) return now(post, card);
        var tag = new EntityTag(print);
        var known = request.evaluatePreconditions(tag);
        if (known != null)
            return known.tag(tag).header("Cache-Control", FOR_EVER).build();
        var picture = cards.picture(post, card)
                .orElseThrow(() -> Refused.tooMany("Too many pictures are being drawn just now."));
        return Response.ok(picture, "image/png")
                .tag(tag)
                .header("Cache-Control", FOR_EVER)
                .build();
    }

    /** The title or the name is another by now. */
    private Response now(long post, Card card) {
        return Response.status(Response.Status.FOUND)
                .location(site.at(ShareView.path(post, card)))
                .header("Cache-Control", "public, max-age=60")
                .build();
    }
}
