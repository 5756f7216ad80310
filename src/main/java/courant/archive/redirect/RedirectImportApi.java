package courant.archive.redirect;

import courant.account.Audit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Redirects from a file, for programs. */
@Path("/api/v1/imports/redirects")
@Tag(name = "Redirects")
@RolesAllowed("editor")
@RunOnVirtualThread
public class RedirectImportApi {
    private final RedirectFile file;
    private final Audit audit;

    public RedirectImportApi(RedirectFile file, Audit audit) {
        this.file = file;
        this.audit = audit;
    }

    /** Columns: from, to and, if wanted, status. An address that leads somewhere already leads to the new one then. */
    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Transactional
    public RedirectFile.Outcome take(String text) {
        var outcome = file.take(text);
        audit.write("import redirects", "redirects", Map.of("added", outcome.added(), "changed", outcome.changed()));
        return outcome;
    }
}
