package courant.studio.talk;

import courant.studio.Answers;
import courant.talk.desk.Desk;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Turns the comments of one post off and on again. */
@Path("/studio/posts/{id: \\d+}/quiet")
@RolesAllowed("author")
@RunOnVirtualThread
public class QuietPages {
    private final Desk desk;

    public QuietPages(Desk desk) {
        this.desk = desk;
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
        desk.quiet(id, quiet);
        return Answers.seeOther("/studio/comments?show=latest&post=" + id + "&done=saved");
    }
}
