package courant.studio.talk;

import courant.account.Audit;
import courant.platform.Refused;
import courant.post.Post;
import courant.studio.Answers;
import courant.talk.QuietPost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** Turns the comments of one post off and on again. */
@Path("/studio/posts/{id: \\d+}/quiet")
@RolesAllowed("author")
@RunOnVirtualThread
public class QuietPages {
    private final Audit audit;

    public QuietPages(Audit audit) {
        this.audit = audit;
    }

    @POST
    @Transactional
    public Response quiet(@RestPath long id) {
        return set(id, true);
    }

    @POST
    @Path("removal")
    @Transactional
    public Response talk(@RestPath long id) {
        return set(id, false);
    }

    private Response set(long id, boolean quiet) {
        var post = Post.byId(id).orElseThrow(() -> Refused.notFound("There is no post with this number."));
        QuietPost.set(post.id, quiet);
        audit.write(quiet ? "turn comments off" : "turn comments on", "post " + id, Map.of());
        return Answers.seeOther("/studio/comments?show=latest&post=" + id + "&done=saved");
    }
}
