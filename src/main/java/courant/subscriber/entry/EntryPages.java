package courant.subscriber.entry;

import courant.account.entry.NextPage;
import courant.account.entry.Pages;
import courant.account.entry.Visitor;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Site;
import courant.subscriber.Addresses;
import courant.subscriber.OwnWords;
import courant.subscriber.ReaderWords;
import courant.subscriber.Subscriber;
import courant.subscriber.entry.EntryLink.Entry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where readers come in and go out. Programs that look at mails open links, so the link opens a page with a button. */
@Path("/me")
@RunOnVirtualThread
public class EntryPages {
    private static final String OWN = "/me";
    private final Rates fromPlace;
    private final AskEntry ask;
    private final EntryLink link;
    private final CurrentReader current;
    private final Site site;

    EntryPages(AskEntry ask, EntryLink link, CurrentReader current, Site site, EntryConfig config) {
        this.ask = ask;
        this.link = link;
        this.current = current;
        this.site = site;
        this.fromPlace = Rates.of(config.rateTimes(), Duration.ofMinutes(15));
    }

    @CheckedTemplate(basePath = "subscriber")
    record EntryPage(SiteView site, String email, String next, String problem, String error)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record EntryAskedPage(SiteView site, int minutes) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record EnterPage(SiteView site, String address) implements TemplateInstance {}

    @GET
    @Path("sign-in")
    @Transactional
    public Response form(@RestQuery @Nullable String next) {
        var after = NextPage.of(next, OWN).path();
        return current.present() ? goTo(after) : form(200, "", after, "", "");
    }

    @POST
    @Path("sign-in")
    @Transactional
    public Response ask(@RestForm @Nullable String email, @RestForm @Nullable String next, RoutingContext context) {
        var after = NextPage.of(next, OWN).path();
        var typed = Objects.requireNonNullElse(email, "").strip();
        var shell = shell();
        try {
            var address = Addresses.checked(typed);
            if (!fromPlace.take(Visitor.of(context).address())) {
                return form(429, typed, after, own(shell).tooManyLinks(), "");
            }
            ask.of(address, after);
        } catch (BadInput fault) {
            return form(
                    422,
                    typed,
                    after,
                    "",
                    Spoken.words(ReaderWords.class, shell.words()).wrongAddress());
        }
        return show(200, shell, new EntryAskedPage(shell, (int) EntryLink.LASTS.toMinutes()));
    }

    @GET
    @Path("sign-in/{key}")
    @Transactional
    public Response button(@RestPath String key) {
        return link.look(key)
                .flatMap(it -> Subscriber.byId(it.subscriberId()))
                .map(it -> {
                    var shell = shell().to(it.locale);
                    return show(200, shell, new EnterPage(shell, it.shortAddress()));
                })
                .orElseGet(this::ended);
    }

    @POST
    @Path("sign-in/{key}")
    @Transactional
    public Response enter(@RestPath String key, RoutingContext context) {
        return link.use(key).map(it -> enter(it, context)).orElseGet(this::ended);
    }

    @POST
    @Path("sign-out")
    @Transactional
    public Response leave() {
        current.leaveBrowser();
        return goTo("/");
    }

    private Response enter(Entry entry, RoutingContext context) {
        current.signIn(entry.subscriberId(), Visitor.of(context).program());
        return goTo(entry.next());
    }

    private Response ended() {
        return form(410, "", OWN, own(shell()).entryEnded(), "");
    }

    private Response form(int status, String email, String next, String problem, String error) {
        var shell = shell();
        return show(status, shell, new EntryPage(shell, email, next, problem, error));
    }

    private static Response show(int status, SiteView shell, TemplateInstance page) {
        return Pages.show(status, shell.say(page));
    }

    private static Response goTo(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private SiteView shell() {
        return SiteView.now(site);
    }

    private static OwnWords own(SiteView shell) {
        return Spoken.words(OwnWords.class, shell.words());
    }
}
