package courant.studio.site;

import courant.account.Audit;
import courant.archive.SitePreview;
import courant.newsletter.look.LookForm;
import courant.newsletter.look.SiteLook;
import courant.newsletter.theme.Face;
import courant.newsletter.theme.Theme;
import courant.newsletter.theme.Themes;
import courant.platform.BadInput;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** Theme and fonts of the public site, beside a page that looks so; and what its owner adds to every page. */
@Path("/studio/settings/site")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SitePages {
    /** Nothing runs in it, and nothing comes from elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Themes themes;
    private final SitePreview preview;
    private final Audit audit;
    private final Clock clock;

    public SitePages(Themes themes, SitePreview preview, Audit audit, Clock clock) {
        this.themes = themes;
        this.preview = preview;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param broken what keeps themes of the operator's from being offered */
    @CheckedTemplate(basePath = "studio")
    record SitePage(LookForm look, List<Theme> themes, List<Face> faces, List<String> broken, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response show() {
        return Answers.page(page(SiteLook.now(), Faults.NONE));
    }

    @POST
    @Transactional
    public Response change(@BeanParam TypedLook typed) {
        var look = typed.onto(SiteLook.now());
        try {
            SiteLook.change(look, clock.instant());
        } catch (BadInput fault) {
            SiteLook.getEntityManager().clear();
            return Answers.refused(page(look, Faults.of(fault)));
        }
        audit.write("change look", "site", Map.of("theme", look.theme()));
        return Answers.seeOther("/studio/settings/site?done=saved");
    }

    /** @param page {@code post}, or the front page */
    @GET
    @Path("preview")
    @Transactional
    public Response preview(
            @RestQuery @DefaultValue("") String theme,
            @RestQuery @DefaultValue("") String text,
            @RestQuery @DefaultValue("") String heading,
            @RestQuery @DefaultValue("") String page) {
        var look = new LookForm(theme, text, heading, "", "");
        return Response.ok(page.equals("post") ? preview.post(look) : preview.front(look))
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    private SitePage page(LookForm look, Faults faults) {
        return new SitePage(look, themes.all(), List.of(Face.values()), themes.problems(), faults);
    }
}
