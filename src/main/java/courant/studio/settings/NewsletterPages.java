package courant.studio.settings;

import courant.account.Audit;
import courant.newsletter.NewsletterForm;
import courant.platform.BadInput;
import courant.platform.Site;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.studio.Zones;
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

/** What the newsletter is called, who it is from, how it looks. */
@Path("/studio/settings")
@RolesAllowed("author")
@RunOnVirtualThread
public class NewsletterPages {
    private final Audit audit;
    private final Site site;
    private final Clock clock;

    public NewsletterPages(Audit audit, Site site, Clock clock) {
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio")
    record NewsletterPage(
            ChosenNewsletter chosen, NewsletterForm form, List<Zones.Choice> zones, String subscribe, Faults faults)
            implements TemplateInstance {}

    @GET
    @Transactional
    public Response settings(@RestQuery @DefaultValue("") String newsletter) {
        var chosen = ChosenNewsletter.of(newsletter);
        return Answers.page(page(chosen, NewsletterForm.of(chosen.newsletter()), Faults.NONE));
    }

    @POST
    @RolesAllowed("editor")
    @Transactional
    public Response change(@BeanParam TypedNewsletter typed, @RestForm("newsletter") @DefaultValue("") String slug) {
        var chosen = ChosenNewsletter.of(slug);
        var newsletter = chosen.newsletter();
        var form = typed.onto(newsletter);
        try {
            newsletter.change(form);
        } catch (BadInput fault) {
            return Answers.refused(page(chosen.unchanged(), form, Faults.of(fault)));
        }
        audit.write("change newsletter", "newsletter " + newsletter.id, Map.of("name", newsletter.name));
        return Answers.seeOther(chosen.at("/studio/settings", "done=saved"));
    }

    private NewsletterPage page(ChosenNewsletter chosen, NewsletterForm form, Faults faults) {
        return new NewsletterPage(
                chosen, form, Zones.at(clock.instant()), site.at("/subscribe").toString(), faults);
    }
}
