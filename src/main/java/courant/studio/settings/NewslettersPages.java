package courant.studio.settings;

import courant.account.Audit;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterForm;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** The newsletters of the site: a further one, and one that ends. */
@Path("/studio/settings/newsletters")
@RolesAllowed("editor")
@RunOnVirtualThread
public class NewslettersPages {
    private final Audit audit;
    private final Clock clock;

    public NewslettersPages(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record NewslettersPage(List<Newsletter> newsletters, String name, String slug, Faults faults)
            implements TemplateInstance {}

    @GET
    @RolesAllowed("author")
    @Transactional
    public Response list() {
        return Answers.page(new NewslettersPage(Newsletter.all(), "", "", Faults.NONE));
    }

    /** From the same people as the first; the rest is asked for in its settings. */
    @POST
    @Transactional
    public Response add(@RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String slug) {
        try {
            var newsletter = Newsletter.start(NewsletterForm.like(Newsletter.first(), slug, name), clock.instant());
            audit.write("add newsletter", "newsletter " + newsletter.id, Map.of("name", newsletter.name));
            return Answers.seeOther("/studio/settings?newsletter=" + newsletter.slug + "&done=newsletter-added");
        } catch (BadInput fault) {
            return Answers.refused(new NewslettersPage(Newsletter.all(), name, slug, Faults.of(fault)));
        }
    }

    @POST
    @Path("{slug}/retirement")
    @Transactional
    public Response retire(String slug) {
        var newsletter = named(slug);
        newsletter.retire(clock.instant());
        audit.write("retire newsletter", "newsletter " + newsletter.id, Map.of());
        return Answers.seeOther(
                "/studio/settings/newsletters?done=newsletter-retired&undo=/studio/settings/newsletters/" + slug
                        + "/retirement/undo");
    }

    @POST
    @Path("{slug}/retirement/undo")
    @Transactional
    public Response goOn(String slug) {
        var newsletter = named(slug);
        newsletter.goOn();
        audit.write("continue newsletter", "newsletter " + newsletter.id, Map.of());
        return Answers.seeOther("/studio/settings/newsletters?done=newsletter-on");
    }

    private static Newsletter named(String slug) {
        return Newsletter.bySlug(slug).orElseThrow(() -> Refused.notFound("There is no such newsletter."));
    }
}
