package courant.mailing.preflight;

import courant.mailing.Mailing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Which failing lines a mailing was sent in spite of, by whom and when. */
@Path("/api/v1/mailings/{id}/overrides")
@RolesAllowed("author")
@RunOnVirtualThread
public class OverridesApi {
    private final Overrides overrides;

    public OverridesApi(Overrides overrides) {
        this.overrides = overrides;
    }

    @GET
    @Transactional
    public List<Overridden> list(@RestPath long id) {
        Mailing.byId(id);
        return overrides.of(id);
    }
}
