package courant.studio.settings;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.newsletter.Newsletter;
import courant.newsletter.site.SignUpWording;
import courant.newsletter.site.SignUpWords;
import courant.newsletter.site.Spoken;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.subscriber.signup.SignUpPreview;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What the sign-up of a newsletter says, beside how it looks, and what can be copied into other sites. */
@Path("/studio/settings/sign-up")
@RolesAllowed("author")
@RunOnVirtualThread
public class SignUpPages {
    private static final int VERSIONS = 10;

    private final SignUpPreview preview;
    private final CurrentAccount current;
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public SignUpPages(SignUpPreview preview, CurrentAccount current, Audit audit, Site site, Clock clock) {
        this.preview = preview;
        this.current = current;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /** @param otherwise what is said where nothing is typed */
    @CheckedTemplate(basePath = "studio")
    record SignUpPage(
            Newsletter newsletter,
            List<Newsletter> newsletters,
            SignUpWords words,
            SignUpWords otherwise,
            List<SignUpWording> versions,
            Embeds embeds,
            Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response wording(@RestQuery @DefaultValue("") String newsletter) {
        var it = newsletter(newsletter);
        return Answers.page(page(it, SignUpWords.kept(it.id), Faults.NONE));
    }

    @POST
    @RolesAllowed("editor")
    @Transactional
    public Response change(@RestForm @DefaultValue("") String newsletter, @BeanParam TypedWords.Posted typed) {
        var it = newsletter(newsletter);
        try {
            SignUpWording.keep(it.id, typed.words().checked(), current.id().orElseThrow(), clock.instant());
        } catch (BadInput fault) {
            return Answers.refused(page(it, typed.words(), Faults.of(fault)));
        }
        audit.write("change sign-up wording", "newsletter " + it.id, Map.of("name", it.name));
        return Answers.seeOther("/studio/settings/sign-up?newsletter=" + it.slug + "&done=saved");
    }

    /** The form in these words; in those that are kept where none are given. */
    @GET
    @Path("preview")
    @Transactional
    public Response preview(@RestQuery @DefaultValue("") String newsletter, @BeanParam TypedWords.Asked typed) {
        var it = newsletter(newsletter);
        var words = typed.isEmpty() ? SignUpWords.kept(it.id) : typed.words();
        return Response.ok(preview.html(it, words))
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    private SignUpPage page(Newsletter it, SignUpWords words, Faults faults) {
        return new SignUpPage(
                it,
                Newsletter.live(),
                words,
                SignUpWords.NONE.filled(Spoken.of(it.language)),
                SignUpWording.versions(it.id, VERSIONS),
                Embeds.of(it, site),
                faults);
    }

    private static Newsletter newsletter(String slug) {
        return (slug.isEmpty() ? Newsletter.first() : Newsletter.bySlug(slug))
                .orElseThrow(() -> Refused.notFound("There is no such newsletter."));
    }
}
