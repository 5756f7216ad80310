package courant.insight.mailed;

import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.insight.counting.Clicks;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Figures of posts for programs. Authors get those of their own posts (OwnWork). */
@Path("/api/v1/figures/posts")
@RolesAllowed("author")
@RunOnVirtualThread
public class PostFiguresApi {
    private final Posts posts;
    private final Clicks clicks;
    private final CurrentAccount current;

    public PostFiguresApi(Posts posts, Clicks clicks, CurrentAccount current) {
        this.clicks = clicks;
        this.posts = posts;
        this.current = current;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<PostFigures> list(
            @QueryParam("newsletter") @Nullable String slug, @QueryParam("cursor") @Nullable String cursor) {
        var before = Cursor.read(cursor).number(0, Long.MAX_VALUE);
        var rows = posts.list(newsletter(slug), current.onlyOwn(), before, Page.SIZE + 1);
        return Page.of(rows, Page.SIZE, it -> new Object[] {it.key()});
    }

    @GET
    @Path("/{id}")
    @Transactional
    public PostFigures get(@RestPath long id) {
        return posts.of(id).orElseThrow(() -> Refused.notFound("This post was not mailed, or is not counted yet."));
    }

    /** How many opened and clicked, and in which links; only of what its author has counted. */
    @GET
    @Path("/{id}/clicks")
    @Transactional
    public ClicksView clicks(@RestPath long id) {
        return new ClicksView(clicks.attention(id), clicks.links(id));
    }

    private static @Nullable Long newsletter(@Nullable String slug) {
        if (slug == null || slug.isEmpty()) return null;
        return Newsletter.bySlug(slug)
                .map(it -> it.id)
                .orElseThrow(() -> Refused.notFound("There is no such newsletter."));
    }
}
