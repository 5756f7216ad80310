package courant.studio.settings;

import courant.mailing.preflight.Preflight;
import courant.mailing.preflight.Report;
import courant.studio.Answers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What must be right before anything is sent for real: DNS, relay, this site's address. */
@Path("/studio/settings/checks")
@RolesAllowed("author")
@RunOnVirtualThread
public class SiteChecksPages {
    private final Preflight preflight;

    public SiteChecksPages(Preflight preflight) {
        this.preflight = preflight;
    }

    @CheckedTemplate(basePath = "studio")
    record SiteChecksPage(ChosenNewsletter chosen, Report preflight) implements TemplateInstance {}

    /** @param again anything: what is remembered is asked for anew */
    @GET
    public Response page(@RestQuery @Nullable String again, @RestQuery @DefaultValue("") String newsletter) {
        var chosen = QuarkusTransaction.requiringNew().call(() -> ChosenNewsletter.of(newsletter));
        if (again != null) {
            preflight.forget();
            return Answers.seeOther(
                    chosen.named() ? chosen.at("/studio/settings/checks", "") : "/studio/settings/checks");
        }
        return Answers.page(new SiteChecksPage(chosen, Report.of(preflight.ofNewsletter(chosen.slug()))));
    }
}
