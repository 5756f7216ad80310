package courant.subscriber.unsubscribe;

import courant.platform.web.FromOtherSites;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** An address beside the links to leave at which nothing happens: the preflight posts to it as a mail program would. */
@Path("/unsubscribe/check")
@RunOnVirtualThread
public class UnsubscribeCheckPages {

    @POST
    @FromOtherSites
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_PLAIN)
    public String check() {
        return "One-click unsubscribe works here.\n";
    }
}
