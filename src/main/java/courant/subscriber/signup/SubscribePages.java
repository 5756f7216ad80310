package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.Site;
import courant.platform.web.FromOtherSites;
import courant.subscriber.Addresses;
import courant.subscriber.Arrival;
import courant.subscriber.ReaderWords;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where readers sign up: our own page, and the address that plain forms on other sites post to. */
@Path("/subscribe")
@Produces("text/html; charset=utf-8")
@RunOnVirtualThread
public class SubscribePages {
    private final SignUp signUp;
    private final Site site;
    private final Rates rates;

    public SubscribePages(SignUp signUp, Site site, SignUpConfig config) {
        this.signUp = signUp;
        this.site = site;
        this.rates = Rates.of(config.rateTimes(), config.rateSpan());
    }

    @CheckedTemplate(basePath = "subscriber")
    record SubscribePage(SiteView site, SubscribeView form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record CheckMailPage(SiteView site, String newsletter) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance form(
            @RestQuery @Nullable List<String> newsletter,
            @RestQuery @Nullable String email,
            @RestQuery @Nullable String language,
            @RestQuery("utm_source") @Nullable String campaign,
            HttpServerRequest request) {
        var empty = SignUpForm.filled(null, email);
        empty.newsletter = newsletter;
        empty.campaign = campaign;
        empty.language = language;
        var visit = Visit.of(request);
        if (!visit.ownPage()) empty.from = visit.host();
        var shell = siteView(newsletter).to(empty.spoken());
        return shell.say(new SubscribePage(shell, SubscribeView.of(empty)));
    }

    @POST
    @FromOtherSites
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Transactional
    public Response signUp(@BeanParam SignUpForm form, HttpServerRequest request) {
        var shell = siteView(form.slugs()).to(form.spoken());
        try {
            var names = take(form, Visit.of(request), shell);
            return Response.ok(shell.say(new CheckMailPage(shell, names))).build();
        } catch (BadInput fault) {
            var again = new SubscribePage(shell, SubscribeView.of(form).at(fault, shell.words()));
            return Response.status(422).entity(shell.say(again)).build();
        }
    }

    /**
     * Asks by mail for what the form names.
     *
     * @return the names of the newsletters
     * @throws BadInput about the address or the newsletters
     */
    String take(SignUpForm form, Visit visit, SiteView shell) {
        if (!rates.take(visit.ip())) throw Refused.tooMany(words(shell).tooManySignUps());
        var newsletters = form.newsletters();
        var email = Addresses.checked(form.email);
        var answers = Answers.given(form);
        if (!form.filledByProgram()) take(email, form, answers, newsletters, visit, shell.words());
        return Newsletters.names(newsletters, shell.words());
    }

    private void take(
            String email,
            SignUpForm form,
            Map<String, Object> answers,
            List<Newsletter> newsletters,
            Visit visit,
            String language) {
        var words = form.words(newsletters);
        var names = Newsletters.names(newsletters, language);
        var seen = visit.ownPage()
                ? visit.evidence("form", Agreement.to(names, words, language)).inVersion(words.version())
                : visit.evidence("form", Agreement.ELSEWHERE);
        var evidence = seen.arriving(Arrival.byForm(visit, form.from, form.campaign));
        signUp.take(email, form.typedName(), form.spoken(), answers, newsletters, evidence);
    }

    private static ReaderWords words(SiteView shell) {
        return Spoken.words(ReaderWords.class, shell.words());
    }

    /** In the name of the newsletter that is asked for, where it is one. */
    private SiteView siteView(@Nullable List<String> slugs) {
        return slugs == null || slugs.size() != 1
                ? SiteView.now(site)
                : Newsletter.bySlug(slugs.getFirst())
                        .map(it -> SiteView.about(it, site))
                        .orElseGet(() -> SiteView.now(site));
    }
}
