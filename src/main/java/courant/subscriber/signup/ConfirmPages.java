package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.subscriber.Evidence;
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
import java.util.List;
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
                .map(it -> confirmation.yes(it, newsletter -> evidence(newsletter, request)))
                .filter(got -> !got.isEmpty())
                .map(this::welcome)
                .orElseGet(this::ended);
    }

    private static Evidence evidence(Newsletter newsletter, HttpServerRequest request) {
        return Visit.of(request).evidence("confirmation mail", Agreement.confirming(newsletter.name));
    }

    private Response ask(Question question) {
        var open = confirmation.open(question);
        if (confirmation.got(question).size() == open.size()) return welcome(open);
        var names = Newsletters.names(open);
        return Response.ok(new ConfirmPage(siteOf(open), names, Agreement.confirming(names)))
                .build();
    }

    private Response welcome(List<Newsletter> got) {
        return Response.ok(new WelcomePage(siteOf(got), Newsletters.names(got))).build();
    }

    private Response ended() {
        return Response.status(Response.Status.GONE)
                .entity(new LinkEndedPage(SiteView.now(site), SubscribeView.empty()))
                .build();
    }

    private SiteView siteOf(List<Newsletter> newsletters) {
        return SiteView.of(newsletters.getFirst(), site);
    }

    /** A link whose newsletters or subscriber are gone has ended too. */
    private Optional<Question> question(String token) {
        return confirmation.read(token).filter(it -> !confirmation.open(it).isEmpty());
    }
}
