package courant.studio.draft;

import courant.account.CurrentAccount;
import courant.account.api.Cursor;
import courant.post.Post;
import courant.post.PostRevision;
import courant.post.SavePost;
import courant.post.revision.RevisionLine;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every save of a post left: seen, compared, and brought back. */
@Path("/studio/posts/{id: \\d+}/revisions")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class RevisionPages {
    private static final int SHOWN = 200;
    private final SavePost save;
    private final CurrentAccount current;

    public RevisionPages(SavePost save, CurrentAccount current) {
        this.save = save;
        this.current = current;
    }

    /** @param undo the text that was the post's before one was brought back just now; 0 for none */
    @CheckedTemplate(basePath = "studio")
    record RevisionsPage(Post post, List<Sitting> sittings, String next, long undo) implements TemplateInstance {}

    /** @param with what it is compared with: {@code before} or {@code now} */
    @CheckedTemplate(basePath = "studio")
    record RevisionPage(Post post, PostRevision revision, String who, String with, Difference difference)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response list(long id, @RestQuery @DefaultValue("") String from, @RestQuery @DefaultValue("0") long undo) {
        var page = RevisionLine.of(id, Cursor.read(from), SHOWN);
        var next = Objects.requireNonNullElse(page.next(), "");
        return Answers.page(new RevisionsPage(Drafts.post(id), Sitting.of(page.items()), next, undo));
    }

    @GET
    @Path("{revision: \\d+}")
    @Transactional
    public Response show(long id, long revision, @RestQuery @Nullable String with) {
        var post = Drafts.post(id);
        var it = Drafts.revision(id, revision);
        var now = "now".equals(with);
        var difference = now ? Difference.toNow(it, post) : Difference.fromBefore(it);
        return Answers.page(new RevisionPage(post, it, new Names().of(it.savedBy), now ? "now" : "before", difference));
    }

    @POST
    @Path("{revision: \\d+}/restoration")
    @Transactional
    public Response restore(long id, long revision) {
        var before = PostRevision.latest(id).map(it -> it.id).orElse(0L);
        save.restore(id, revision, current.get().id);
        var stood = before > 0
                ? before
                : PostRevision.latest(id)
                        .flatMap(PostRevision::before)
                        .map(it -> it.id)
                        .orElse(0L);
        return Answers.seeOther("/studio/posts/" + id + "/revisions?done=restored&undo=" + stood);
    }
}
