package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.platform.BadInput;
import courant.platform.Site;
import courant.subscriber.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The sign-up within a frame of somebody else's page: the one page here that others may frame. It has no script. */
@Path("/subscribe/embed")
@RunOnVirtualThread
public class EmbedPages {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors *";

    private final SubscribePages subscribe;
    private final Site site;

    public EmbedPages(SubscribePages subscribe, Site site) {
        this.subscribe = subscribe;
        this.site = site;
    }

    /** @param sent the newsletters that were asked for; empty while the form is shown */
    @CheckedTemplate(basePath = "subscriber")
    record EmbedPage(SiteView site, SubscribeView form, String sent) implements TemplateInstance {}

    @GET
    @Transactional
    public Response form(
            @RestQuery @Nullable String newsletter,
            @RestQuery @Nullable String email,
            @RestQuery @Nullable String language) {
        var empty = SignUpForm.filled(newsletter, email);
        empty.language = language;
        return answer(200, shell(newsletter).to(empty.spoken()), SubscribeView.of(empty), "");
    }

    /** What the frame posts comes from this site, whichever page it stands on. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Transactional
    public Response signUp(@BeanParam SignUpForm form, HttpServerRequest request) {
        var shell =
                shell(form.slugs().isEmpty() ? null : form.slugs().getFirst()).to(form.spoken());
        try {
            var names = subscribe.take(form, Visit.of(request), shell);
            return answer(200, shell, SubscribeView.of(new SignUpForm()), names);
        } catch (BadInput fault) {
            return answer(422, shell, SubscribeView.of(form).at(fault, shell.words()), "");
        }
    }

    private Response answer(int status, SiteView shell, SubscribeView form, String sent) {
        return Response.status(status)
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .entity(shell.say(new EmbedPage(shell, form, sent)).render())
                .build();
    }

    private SiteView shell(@Nullable String slug) {
        return (slug == null ? Newsletter.first() : Newsletter.bySlug(slug))
                .map(it -> SiteView.about(it, site))
                .orElseGet(() -> SiteView.now(site));
    }
}
