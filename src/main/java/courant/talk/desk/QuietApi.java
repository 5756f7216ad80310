package courant.talk.desk;

import courant.platform.Refused;
import courant.post.Post;
import courant.talk.QuietPost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Whether readers talk under one post: PUT turns its comments off, DELETE on again. */
@Path("/api/v1/posts/{id: \\d+}/quiet")
@Tag(name = "Comments")
@RolesAllowed("author")
@RunOnVirtualThread
public class QuietApi {
    private final Desk desk;

    public QuietApi(Desk desk) {
        this.desk = desk;
    }

    /** @param quiet whether its comments are turned off, whatever its newsletter's rules say */
    public record Quiet(long post, boolean quiet) {}

    @GET
    @Transactional
    public Quiet show(@RestPath long id) {
        if (Post.byId(id).isEmpty()) throw Refused.notFound("There is no post with this number.");
        return new Quiet(id, QuietPost.is(id));
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Quiet quiet(@RestPath long id) {
        desk.quiet(id, true);
        return new Quiet(id, true);
    }

    @DELETE
    @Transactional
    public Quiet talk(@RestPath long id) {
        desk.quiet(id, false);
        return new Quiet(id, false);
    }
}
