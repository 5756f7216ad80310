package courant.studio.settings;

import courant.account.Audit;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.archive.redirect.Redirect;
import courant.archive.redirect.RedirectFile;
import courant.archive.redirect.Redirects;
import courant.platform.BadInput;
import courant.studio.Answers;
import courant.studio.Faults;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Addresses from before, and where they lead. */
@Path("/studio/settings/redirects")
@RolesAllowed("editor")
@RunOnVirtualThread
public class RedirectPages {
    private static final int SHOWN = 100;
    private final Redirects redirects;
    private final RedirectFile file;
    private final Audit audit;

    public RedirectPages(Redirects redirects, RedirectFile file, Audit audit) {
        this.redirects = redirects;
        this.file = file;
        this.audit = audit;
    }

    /** What was typed. */
    public record Typed(String from, String to, String status) {
        static final Typed NOTHING = new Typed("", "", "301");
    }

    @CheckedTemplate(basePath = "studio")
    record RedirectsPage(
            Page<Redirect> redirects, String q, Typed typed, RedirectFile.@Nullable Outcome outcome, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String cursor) {
        var page = redirects.list(q, Cursor.read(cursor), SHOWN);
        return Answers.page(new RedirectsPage(page, q, Typed.NOTHING, null, Faults.NONE));
    }

    @POST
    public Response add(
            @RestForm @DefaultValue("") String from,
            @RestForm @DefaultValue("") String to,
            @RestForm @DefaultValue("") String status) {
        try {
            var made = redirects.add(from, to, status);
            audit.write("add redirect", "redirect " + made.id(), Map.of("from", made.source(), "to", made.target()));
            return Answers.seeOther("/studio/settings/redirects?done=redirect-added");
        } catch (BadInput fault) {
            return refused(new Typed(from, to, status), Faults.of(fault));
        }
    }

    /** The answer is a page, since it tells of each row that was left out; sent again, the file changes nothing more. */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm("file") @Nullable FileUpload upload) throws IOException {
        if (upload == null || upload.size() == 0) return refused(Typed.NOTHING, Faults.of("file", "Choose a file."));
        try {
            var outcome = file.take(new String(Files.readAllBytes(upload.uploadedFile()), StandardCharsets.UTF_8));
            audit.write(
                    "import redirects", "redirects", Map.of("added", outcome.added(), "changed", outcome.changed()));
            return Answers.page(new RedirectsPage(first(), "", Typed.NOTHING, outcome, Faults.NONE));
        } catch (BadInput fault) {
            return refused(Typed.NOTHING, Faults.of(fault));
        }
    }

    @POST
    @Path("{id: \\d+}/removal")
    public Response remove(long id) {
        var removed = redirects.remove(id);
        audit.write("remove redirect", "redirect " + id, Map.of("from", removed.source()));
        return Answers.seeOther(
                "/studio/settings/redirects?done=redirect-removed&undo=/studio/settings/redirects/" + id + "/undo");
    }

    @POST
    @Path("{id: \\d+}/undo")
    public Response undo(long id) {
        var restored = redirects.restore(id);
        audit.write("restore redirect", "redirect " + id, Map.of("from", restored.source()));
        return Answers.seeOther("/studio/settings/redirects?done=undone");
    }

    private Response refused(Typed typed, Faults faults) {
        return Answers.refused(new RedirectsPage(first(), "", typed, null, faults));
    }

    private Page<Redirect> first() {
        return redirects.list("", Cursor.read(""), SHOWN);
    }
}
