package courant.talk;

import courant.account.entry.Visitor;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.web.kept.KeptPages;
import courant.post.Post;
import courant.subscriber.entry.CurrentReader;
import courant.talk.like.Likes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestPath;

/** The button under a post. Kept pages are forgotten once the like is kept, so that whoever pressed it sees it. */
@Path("/p/{slug}/like")
@RunOnVirtualThread
public class LikePages {
    private static final int FROM_PLACE = 60;
    private final Rates fromPlace = Rates.of(FROM_PLACE, Duration.ofMinutes(10));
    private final Likes likes;
    private final CurrentReader current;
    private final KeptPages pages;

    LikePages(Likes likes, CurrentReader current, KeptPages pages) {
        this.likes = likes;
        this.current = current;
        this.pages = pages;
    }

    @POST
    public Response like(@RestPath String slug, RoutingContext context) {
        var post = post(slug);
        var address = Visitor.of(context).address();
        if (!fromPlace.take(address))
            throw Refused.tooMany("That were many likes in a short time. Wait a few minutes.");
        if (likes.add(post.id, current.id(), address)) pages.forget();
        return Response.seeOther(URI.create(post.path() + "#likes")).build();
    }

    @POST
    @Path("removal")
    public Response takeBack(@RestPath String slug) {
        var post = post(slug);
        current.id().ifPresent(it -> likes.takeBack(post.id, it));
        pages.forget();
        return Response.seeOther(URI.create(post.path() + "#likes")).build();
    }

    private static Post post(String slug) {
        return Post.publishedBySlug(slug)
                .filter(it -> TalkRules.of(it.newsletter.id).likes)
                .orElseThrow(() -> Refused.notFound("There is no post here that could be liked."));
    }
}
