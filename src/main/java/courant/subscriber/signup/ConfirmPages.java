package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.subscriber.Visit;
import courant.subscriber.signup.Confirmation.Question;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Where the confirmation mail leads: a page with one button, since programs that look at mails follow links too. */
@Path("/confirm/{token}")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
public class ConfirmPages {
    private final Confirmation confirmation;
    private final Site site;

    public ConfirmPages(Confirmation confirmation, Site site) {
        this.confirmation = confirmation;
        this.site = site;
    }

    @CheckedTemplate(basePath = "subscriber")
    record ConfirmPage(SiteView site, String newsletter, String button) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record WelcomePage(SiteView site, String newsletter) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record LinkEndedPage(SiteView site, SubscribeView form) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page(@RestPath String token) {
        return question(token).map(this::ask).orElseGet(this::ended);
    }

    @POST
    @Transactional
    public Response confirm(@RestPath String token, HttpServerRequest request) {
        return question(token)
                .filter(it -> confirmation.yes(
                        it, Visit.of(request).evidence("confirmation mail", Agreement.confirming(newsletter(it).name))))
                .map(this::welcome)
                .orElseGet(this::ended);
    }

    private Response ask(Question question) {
        if (confirmation.answered(question)) return welcome(question);
        var newsletter = newsletter(question);
        return Response.ok(new ConfirmPage(
                        SiteView.of(newsletter, site), newsletter.name, Agreement.confirming(newsletter.name)))
                .build();
    }

    private Response welcome(Question question) {
        var newsletter = newsletter(question);
        return Response.ok(new WelcomePage(SiteView.of(newsletter, site), newsletter.name))
                .build();
    }

    private Response ended() {
        return Response.status(Response.Status.GONE)
                .entity(new LinkEndedPage(SiteView.now(site), SubscribeView.empty()))
                .build();
    }

    /** A link whose newsletter or subscriber is gone has ended too. */
    private Optional<Question> question(String token) {
        return confirmation
                .read(token)
                .filter(it -> Newsletter.byId(it.newsletterId()).isPresent())
                .filter(confirmation::stands);
    }

    private static Newsletter newsletter(Question question) {
        return Newsletter.byId(question.newsletterId()).orElseThrow();
    }
}
