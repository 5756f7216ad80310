package courant.studio.write;

import courant.account.CurrentAccount;
import courant.post.Post;
import courant.post.PostRevision;
import courant.post.SavePost;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The texts that newer ones replaced, and those that lost against one; each can come back. */
@Path("/studio/posts/{id: \\d+}/revisions")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class RevisionPages {
    private final SavePost save;
    private final CurrentAccount current;

    public RevisionPages(SavePost save, CurrentAccount current) {
        this.save = save;
        this.current = current;
    }

    @CheckedTemplate(basePath = "studio")
    record RevisionsPage(Post post, List<PostRevision> revisions) implements TemplateInstance {}

    @GET
    @Transactional
    public Response list(long id) {
        var post = EditorPages.post(id);
        return Answers.page(new RevisionsPage(post, PostRevision.of(post)));
    }

    @POST
    @Path("{revision: \\d+}/restoration")
    @Transactional
    public Response restore(long id, long revision) {
        var post = EditorPages.post(id);
        var kept = PostRevision.of(post).stream()
                .filter(it -> it.id == revision)
                .findFirst()
                .orElseThrow(EditorPages::unknown);
        save.words(id, kept.title, kept.subtitle, kept.body, post.version, current.get().id);
        return Answers.seeOther("/studio/posts/" + id + "?done=restored");
    }
}
