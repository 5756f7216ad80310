package courant.post;

import courant.account.Account;
import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Posts for programs. */
@Path("/api/v1/posts")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class PostApi {
    private final CurrentAccount current;
    private final SavePost save;
    private final Site site;
    private final Clock clock;

    public PostApi(CurrentAccount current, SavePost save, Site site, Clock clock) {
        this.current = current;
        this.save = save;
        this.site = site;
        this.clock = clock;
    }

    /** A new draft. */
    @POST
    @Transactional
    public Response create(@Nullable PostInput sent) {
        var input = given(sent);
        var newsletter = newsletter(input.newsletter());
        var post = Post.draft(newsletter, input.form(), author().id, clock.instant());
        save.cover(post, input.cover());
        return Response.created(site.at("/api/v1/posts/" + post.id))
                .entity(view(post))
                .build();
    }

    @GET
    @Transactional
    public Page<PostLineView> list(
            @QueryParam("newsletter") @Nullable String slug, @QueryParam("cursor") @Nullable String cursor) {
        var newsletter = slug == null ? null : newsletter(slug).id;
        return PostLine.latest(newsletter, current.onlyOwn(), Cursor.read(cursor), Page.SIZE)
                .map(line -> PostLineView.of(line, site));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public PostView get(@RestPath long id) {
        return view(Post.byId(id).orElseThrow(PostApi::unknown));
    }

    /** Changes what is named and leaves the rest. With {@code version}, only if nobody saved since. */
    @PATCH
    @Path("/{id}")
    public PostView change(@RestPath long id, @Nullable PostInput sent) {
        var input = given(sent);
        if (input.newsletter() != null) {
            var newsletter = newsletter(input.newsletter());
            QuarkusTransaction.requiringNew()
                    .run(() -> Post.locked(id).orElseThrow(PostApi::unknown).moveTo(newsletter));
        }
        return switch (save.change(id, input, author().id)) {
            case Saving.Saved(var post) -> view(post);
            case Saving.Overtaken overtaken -> throw Refused.conflict(overtaken.sentence());
        };
    }

    /** Its writer has done with it, and an editor may take it from here. */
    @PUT
    @Path("/{id}/handover")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public PostView handOver(@RestPath long id) {
        var post = Post.locked(id).orElseThrow(PostApi::unknown);
        post.handOver(clock.instant());
        return view(post);
    }

    @DELETE
    @Path("/{id}/handover")
    @Transactional
    public PostView takeBack(@RestPath long id) {
        var post = Post.locked(id).orElseThrow(PostApi::unknown);
        post.takeBack();
        return view(post);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public void delete(@RestPath long id) {
        Post.locked(id).orElseThrow(PostApi::unknown).remove();
    }

    private static PostInput given(@Nullable PostInput sent) {
        if (sent == null) throw new BadInput("", "Send the post as JSON, such as {\"title\": \"…\", \"body\": \"…\"}.");
        return sent;
    }

    private Account author() {
        return current.get();
    }

    private static Newsletter newsletter(@Nullable String slug) {
        if (slug == null) {
            return Newsletter.first().orElseThrow(() -> Refused.conflict("There is no newsletter yet."));
        }
        return QuarkusTransaction.joiningExisting()
                .call(() -> Newsletter.bySlug(slug))
                .orElseThrow(() -> new BadInput("newsletter", "There is no newsletter \"" + slug + "\"."));
    }

    private PostView view(Post post) {
        return PostView.of(post, site.at(post.path()));
    }

    private static Refused unknown() {
        return Refused.notFound("There is no post with this number.");
    }
}
