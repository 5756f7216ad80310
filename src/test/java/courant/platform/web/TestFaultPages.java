package courant.platform.web;

import courant.platform.BadInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** A page that refuses whatever it is sent, in the sender's own words. */
@Path("/test-faults")
@RunOnVirtualThread
public class TestFaultPages {
    @POST
    public void refuse(@QueryParam("say") String say) {
        throw new BadInput("say", say);
    }
}
