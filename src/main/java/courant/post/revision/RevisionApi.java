package courant.post.revision;

import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.Refused;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostRevision;
import courant.post.PostView;
import courant.post.SavePost;
import courant.post.Saving;
import courant.post.compare.Comparison;
import courant.post.compare.Piece;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a post's saves left, for programs. */
@Path("/api/v1/posts/{id}/revisions")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class RevisionApi {
    private final CurrentAccount current;
    private final SavePost save;
    private final Site site;

    public RevisionApi(CurrentAccount current, SavePost save, Site site) {
        this.current = current;
        this.save = save;
        this.site = site;
    }

    /** What changed, word by word: from the revision {@code with} (the one before it if absent) to this one. */
    public record ComparisonView(long from, long to, List<Piece> title, List<Piece> subtitle, List<Piece> body) {}

    @GET
    @Transactional
    public Page<RevisionLine> list(@RestPath long id, @QueryParam("cursor") @Nullable String cursor) {
        if (Post.byId(id).isEmpty()) throw Refused.notFound("There is no post with this number.");
        return RevisionLine.of(id, Cursor.read(cursor), Page.SIZE);
    }

    @GET
    @Path("/{revision}")
    @Transactional
    public RevisionView get(@RestPath long id, @RestPath long revision) {
        return RevisionView.of(found(id, revision));
    }

    @GET
    @Path("/{revision}/comparison")
    @Transactional
    public ComparisonView compare(@RestPath long id, @RestPath long revision, @QueryParam("with") @Nullable Long with) {
        var to = found(id, revision);
        var from = with == null ? to.before().orElse(to) : found(id, with);
        return new ComparisonView(
                from.id,
                to.id,
                Comparison.of(from.title, to.title).pieces(),
                Comparison.of(from.subtitle, to.subtitle).pieces(),
                Comparison.of(from.body, to.body).pieces());
    }

    /** Makes this the post's text again; the one that it replaces is a revision too. */
    @POST
    @Path("/{revision}/restoration")
    @Consumes(MediaType.WILDCARD)
    public PostView restore(@RestPath long id, @RestPath long revision) {
        return switch (save.restore(id, revision, current.get().id)) {
            case Saving.Saved(var post) -> PostView.of(post, site.at(post.path()));
            case Saving.Overtaken overtaken -> throw Refused.conflict(overtaken.sentence());
        };
    }

    private static PostRevision found(long post, long revision) {
        return PostRevision.of(post, revision)
                .orElseThrow(() -> Refused.notFound("This post has no revision with this number."));
    }
}
