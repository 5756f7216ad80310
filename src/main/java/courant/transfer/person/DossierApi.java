package courant.transfer.person;

import courant.account.Audit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** All that is kept of one person, for programs. */
@Path("/api/v1/subscribers/{id}/dossier")
@Tag(name = "Subscribers")
@RolesAllowed("editor")
@RunOnVirtualThread
public class DossierApi {
    private final Dossiers dossiers;
    private final Audit audit;

    public DossierApi(Dossiers dossiers, Audit audit) {
        this.dossiers = dossiers;
        this.audit = audit;
    }

    @GET
    @Operation(
            summary = "All that is kept of one person",
            description =
                    "For somebody who asks what is known of them: what they are called and tagged, what they agreed"
                            + " to with time and words, what was mailed and what came of it, and what authors changed.")
    public Dossier whole(@RestPath long id) {
        var dossier = dossiers.whole(id);
        audit.write("export subscriber", "subscriber " + id, Map.of());
        return dossier;
    }
}
