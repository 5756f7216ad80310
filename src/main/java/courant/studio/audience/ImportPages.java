package courant.studio.audience;

import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.transfer.ImportView;
import courant.transfer.Imports;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Bringing a list of readers from elsewhere: the form, and what became of each row. */
@Path("/studio/imports")
@RolesAllowed("editor")
@RunOnVirtualThread
public class ImportPages {
    private static final int LATEST = 10;
    private final Imports imports;

    public ImportPages(Imports imports) {
        this.imports = imports;
    }

    @CheckedTemplate(basePath = "studio")
    record ImportsPage(List<ImportView> latest, boolean agreed, String newsletter, Faults faults)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record ImportPage(ImportView it) implements TemplateInstance {}

    @GET
    public Response form() {
        return Answers.page(new ImportsPage(imports.latest(LATEST), false, "", Faults.NONE));
    }

    /** @param agreed a ticked box: the author states that all of them want the mails */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(
            @RestForm @Nullable FileUpload file,
            @RestForm @DefaultValue("") String agreed,
            @RestForm @DefaultValue("") String newsletter)
            throws IOException {
        var faults = faults(file, agreed);
        if (file == null || faults.any()) return again(agreed, newsletter, faults);
        try (var bytes = Files.newInputStream(file.uploadedFile())) {
            var id = imports.take(bytes, Objects.requireNonNullElse(file.fileName(), ""), newsletter);
            return Answers.seeOther("/studio/imports/" + id);
        } catch (BadInput fault) {
            return again(agreed, newsletter, Faults.of("file", String.valueOf(fault.getMessage())));
        } catch (Refused fault) {
            return again(agreed, newsletter, Faults.of("file", String.valueOf(fault.getMessage())));
        }
    }

    @GET
    @Path("{id: \\d+}")
    public Response one(long id) {
        return Answers.page(new ImportPage(
                imports.find(id).orElseThrow(() -> Refused.notFound("There is no import with this number."))));
    }

    private Response again(String agreed, String newsletter, Faults faults) {
        return Answers.refused(new ImportsPage(imports.latest(LATEST), !agreed.isEmpty(), newsletter, faults));
    }

    private static Faults faults(@Nullable FileUpload file, String agreed) {
        var faults = Faults.NONE;
        if (file == null || file.size() == 0) faults = faults.and("file", "Choose a CSV file that is not empty.");
        if (agreed.isEmpty()) {
            faults = faults.and("agreed", "Only people who agreed may be mailed. Tick this if they did.");
        }
        return faults;
    }
}
