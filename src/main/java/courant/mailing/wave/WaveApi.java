package courant.mailing.wave;

import courant.mailing.Mailing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestPath;

/** The waves of a mailing that goes by each reader's own clock; known once it is frozen. */
@Path("/api/v1/mailings/{id}/waves")
@RolesAllowed("author")
@RunOnVirtualThread
public class WaveApi {
    private final DataSource database;

    public WaveApi(DataSource database) {
        this.database = database;
    }

    @GET
    @Transactional
    public Map<String, List<WaveView>> waves(@RestPath long id) {
        Mailing.byId(id);
        return Map.of("items", WaveView.of(id, database));
    }
}
