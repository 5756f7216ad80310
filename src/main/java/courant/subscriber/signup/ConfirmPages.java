package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SignUpWording;
import courant.newsletter.site.SignUpWords;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.platform.Site;
import courant.subscriber.Evidence;
import courant.subscriber.Subscriber;
import courant.subscriber.Visit;
import courant.subscriber.signup.Confirmation.Question;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * Where the confirmation mail leads. Opening it confirms where it is plain that a person does ({@link OneClick}); else there is a
 * page with one button, since programs that look at mails follow links too.
 */
@Path("/confirm/{token}")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
public class ConfirmPages {
    private final Confirmation confirmation;
    private final OneClick oneClick;
    private final Site site;

    public ConfirmPages(Confirmation confirmation, OneClick oneClick, Site site) {
        this.oneClick = oneClick;
        this.confirmation = confirmation;
        this.site = site;
    }

    @CheckedTemplate(basePath = "subscriber")
    record ConfirmPage(SiteView site, String newsletter, String button) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record WelcomePage(SiteView site, String newsletter, String welcome) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record LinkEndedPage(SiteView site, SubscribeView form) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page(@RestPath String token, RoutingContext context) {
        return question(token).map(it -> opened(it, context)).orElseGet(this::ended);
    }

    /** Linked in the mail where no person sees it. Whoever comes here opens whatever there is. */
    @GET
    @Path("unseen")
    @Transactional
    public Response unseen(@RestPath String token, RoutingContext context) {
        question(token).ifPresent(it -> oneClick.trap(it, Opening.of(context)));
        return question(token).map(this::ask).orElseGet(this::ended);
    }

    private Response opened(Question question, RoutingContext context) {
        var language = locale(question);
        oneClick.opened(question, Opening.of(context), newsletter -> {
            var mailed = mailed(newsletter, question);
            var words = Agreement.clicking(newsletter.name, mailed, Spoken.of(language, newsletter.language));
            return Visit.of(context.request())
                    .evidence("confirmation mail", words)
                    .inVersion(mailed.mail().isEmpty() ? 0 : mailed.version());
        });
        return ask(question);
    }

    /** The newsletter's words as its mail said them; a mail for several says the program's. */
    private static SignUpWords mailed(Newsletter newsletter, Question question) {
        if (question.newsletterIds().size() > 1) return SignUpWords.NONE;
        // The link says the second in which it was written.
        return SignUpWording.at(newsletter.id, question.asked().plusSeconds(1))
                .map(SignUpWords::of)
                .orElse(SignUpWords.NONE);
    }

    @POST
    @Transactional
    public Response confirm(@RestPath String token, HttpServerRequest request) {
        return question(token)
                .map(it -> confirmation.yes(it, newsletter -> evidence(newsletter, it, request)))
                .filter(got -> !got.isEmpty())
                .map(got -> welcome(got, asked(token)))
                .orElseGet(this::ended);
    }

    private static Evidence evidence(Newsletter newsletter, Question question, HttpServerRequest request) {
        var language = Spoken.of(locale(question), newsletter.language);
        return Visit.of(request).evidence("confirmation mail", Agreement.confirming(newsletter.name, language));
    }

    private Response ask(Question question) {
        var open = confirmation.open(question);
        if (confirmation.got(question).size() == open.size()) return welcome(open, locale(question));
        var shell = siteOf(open, locale(question));
        var names = Newsletters.names(open, shell.words());
        var page = new ConfirmPage(shell, names, Agreement.confirming(names, shell.words()));
        return Response.ok(shell.say(page)).header("Cache-Control", "no-store").build();
    }

    private Response welcome(List<Newsletter> got, @Nullable String locale) {
        var shell = siteOf(got, locale);
        var names = Newsletters.names(got, shell.words());
        var welcome = got.size() == 1 ? SignUpWords.kept(got.getFirst().id).welcome() : "";
        return Response.ok(shell.say(new WelcomePage(shell, names, welcome)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response ended() {
        var shell = SiteView.now(site);
        return Response.status(Response.Status.GONE)
                .entity(shell.say(new LinkEndedPage(shell, SubscribeView.empty())))
                .build();
    }

    private SiteView siteOf(List<Newsletter> newsletters, @Nullable String locale) {
        return SiteView.of(newsletters.getFirst(), site).to(locale);
    }

    private @Nullable String asked(String token) {
        return confirmation.read(token).map(ConfirmPages::locale).orElse(null);
    }

    /** The reader's own language, where it is known. */
    private static @Nullable String locale(Question question) {
        return Subscriber.byId(question.subscriberId()).map(it -> it.locale).orElse(null);
    }

    /** A link whose newsletters or subscriber are gone has ended too. */
    private Optional<Question> question(String token) {
        return confirmation.read(token).filter(it -> !confirmation.open(it).isEmpty());
    }
}
