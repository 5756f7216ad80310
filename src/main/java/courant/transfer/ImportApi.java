package courant.transfer;

import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports for programs. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
@RolesAllowed("editor")
@RunOnVirtualThread
public class ImportApi {
    private final Imports imports;
    private final Site site;

    public ImportApi(Imports imports, Site site) {
        this.imports = imports;
        this.site = site;
    }

    /** An import's number. */
    public record Taken(long id) {}

    @POST
    @Path("subscribers")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Import subscribers from a CSV file",
            description = "You state that everybody in the file agreed; they are active at once. Who left before, is"
                    + " suppressed, bounced or complained stays out. Ask for the outcome at /api/v1/imports/{id}.")
    public Response take(InputStream file, @RestQuery @Nullable String newsletter) {
        return accepted(imports.take(file, "", newsletter));
    }

    @POST
    @Path("subscribers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response takeUpload(@RestForm(FileUpload.ALL) List<FileUpload> files, @RestQuery @Nullable String newsletter)
            throws IOException {
        if (files.size() != 1) throw new BadInput("file", "Send exactly one file.");
        var upload = files.getFirst();
        try (var file = Files.newInputStream(upload.uploadedFile())) {
            return accepted(imports.take(file, Objects.requireNonNullElse(upload.fileName(), ""), newsletter));
        }
    }

    @GET
    @Path("{id}")
    public ImportView one(@RestPath long id) {
        return imports.find(id).orElseThrow(() -> Refused.notFound("There is no import " + id + "."));
    }

    private Response accepted(long id) {
        return Response.accepted(new Taken(id))
                .location(site.at("/api/v1/imports/" + id))
                .build();
    }
}
