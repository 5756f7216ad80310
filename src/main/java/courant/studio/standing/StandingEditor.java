package courant.studio.standing;

import courant.account.Audit;
import courant.archive.standing.StandingPreview;
import courant.newsletter.standing.StandingForm;
import courant.newsletter.standing.StandingPage;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One standing page: written as posts are, seen beside it as readers see it, published, taken back, removed. */
@Path("/studio/pages/{id: \\d+}")
@RolesAllowed("editor")
@RunOnVirtualThread
public class StandingEditor {
    /** Nothing runs in it, and nothing comes from elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final StandingPreview preview;
    private final Site site;
    private final Audit audit;
    private final Clock clock;

    public StandingEditor(StandingPreview preview, Site site, Audit audit, Clock clock) {
        this.preview = preview;
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param base the site's address, which the page's own word follows */
    @CheckedTemplate(basePath = "studio")
    record StandingEditorPage(StandingPage page, StandingForm form, String base, Faults faults)
            implements TemplateInstance {}

    /** As the editor's script reads it. */
    record PreviewView(String html, String measure, List<String> problems) {}

    @GET
    @Transactional
    public Response show(long id) {
        var page = StandingPage.standing(id);
        return Answers.page(view(page, StandingForm.of(page), Faults.NONE));
    }

    @POST
    @Transactional
    public Response change(long id, @BeanParam TypedPage typed) {
        var page = StandingPage.standing(id);
        var form = typed.onto(StandingForm.of(page));
        try {
            page.change(form, Objects.requireNonNullElse(typed.version(), page.version), clock.instant());
        } catch (BadInput fault) {
            StandingPage.getEntityManager().clear();
            return Answers.refused(view(StandingPage.standing(id), form, Faults.of(fault)));
        }
        var done = stand(page, String.valueOf(typed.then()));
        write("change page", page);
        return Answers.seeOther("/studio/pages/" + id + "?done=" + done);
    }

    private String stand(StandingPage page, String then) {
        if (then.equals("publish")) page.publish(clock.instant());
        if (then.equals("withdraw")) page.withdraw();
        return then.equals("publish") ? "published" : then.equals("withdraw") ? "page-withdrawn" : "saved";
    }

    @GET
    @Path("preview")
    @Transactional
    public Response saved(long id) {
        return Response.ok(preview.html(StandingPage.standing(id)))
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** As it stands in the form; nothing of it is kept. */
    @POST
    @Path("preview")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public PreviewView typed(long id, @BeanParam TypedPage typed) {
        var page = StandingPage.standing(id);
        StandingPage.getEntityManager().detach(page);
        try {
            var form = typed.onto(StandingForm.of(page));
            var title = form.title().isBlank() ? page.title : form.title();
            page.change(new StandingForm(title, "", form.body(), page.linked.word), clock.instant());
        } catch (BadInput fault) {
            return new PreviewView("", "", List.of(String.valueOf(fault.getMessage())));
        }
        return new PreviewView(preview.html(page), "", List.of());
    }

    @POST
    @Path("removal")
    @Transactional
    public Response remove(long id) {
        var page = StandingPage.standing(id);
        page.remove(clock.instant());
        write("remove page", page);
        return Answers.seeOther("/studio/pages?done=page-removed&undo=/studio/pages/" + id + "/undo");
    }

    @POST
    @Path("undo")
    @Transactional
    public Response undo(long id) {
        var page = StandingPage.byId(id).orElseThrow(() -> Refused.notFound("There is no page with this number."));
        page.restore();
        write("restore page", page);
        return Answers.seeOther("/studio/pages/" + id + "?done=undone");
    }

    private StandingEditorPage view(StandingPage page, StandingForm form, Faults faults) {
        return new StandingEditorPage(page, form, site.base().toString(), faults);
    }

    private void write(String deed, StandingPage page) {
        audit.write(deed, "page " + page.id(), Map.of("title", page.title));
    }
}
