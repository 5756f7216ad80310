package courant.post.picture;

import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Pictures for browsers and mail programs. An address names its content, so it may be kept for ever. */
@Path("/pictures")
@RunOnVirtualThread
public class PicturePages {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private final Pictures pictures;

    public PicturePages(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("/{key: [0-9a-f]{32}}-{width: [1-9][0-9]{0,3}}.{ending: jpg|png}")
    public Response show(@RestPath String key, @RestPath int width, @RestPath String ending, @Context Request request) {
        var found = pictures.rendition(key, width)
                .filter(it -> it.type().endsWith(ending.equals("jpg") ? "jpeg" : ending))
                .orElseThrow(() -> Refused.notFound("There is no such picture."));
        var tag = new EntityTag(key + "-" + width);
        var known = request.evaluatePreconditions(tag);
        var answer = known != null ? known : Response.ok(found.bytes(), found.type());
        return answer.tag(tag).header("Cache-Control", FOR_EVER).build();
    }
}
