package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Site;
import courant.subscriber.Preferences;
import courant.subscriber.ReaderWords;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import courant.subscriber.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where readers see to what they get. Opening it changes nothing. */
@Path("/preferences/{token}")
@RunOnVirtualThread
public class PreferencesPages {
    private static final String HTML = "text/html; charset=utf-8";
    private final Preferences preferences;
    private final Choosing choosing;
    private final Site site;

    public PreferencesPages(Preferences preferences, Choosing choosing, Site site) {
        this.preferences = preferences;
        this.choosing = choosing;
        this.site = site;
    }

    @CheckedTemplate(basePath = "subscriber")
    record PreferencesPage(SiteView site, PreferencesView kept, String done) implements TemplateInstance {}

    @GET
    @Transactional
    public Response page(@RestPath String token, @RestQuery @Nullable String done) {
        var key = read(token);
        var reader = reader(key);
        return answer(200, siteView(key, reader), PreferencesView.of(token, reader), done(done, words(key, reader)));
    }

    @POST
    @Transactional
    public Response save(@RestPath String token, @BeanParam PreferencesForm form, HttpServerRequest request) {
        var key = read(token);
        var reader = reader(key);
        try {
            form.check(words(key, reader));
        } catch (BadInput fault) {
            return answer(
                    422,
                    siteView(key, reader),
                    PreferencesView.typed(token, reader, form).at(fault),
                    "");
        }
        choosing.save(reader, form, Visit.of(request));
        return seeOther(token, "saved");
    }

    /** All of it, with one button. */
    @POST
    @Path("departure")
    @Transactional
    public Response leave(@RestPath String token, HttpServerRequest request) {
        choosing.leaveAll(reader(read(token)), Visit.of(request));
        return seeOther(token, "left");
    }

    private static Response answer(int status, SiteView shell, PreferencesView view, String done) {
        var page = shell.say(new PreferencesPage(shell, view, done));
        return Response.status(status)
                .type(HTML)
                .header("Cache-Control", "no-store")
                .entity(page.render())
                .build();
    }

    private static Response seeOther(String token, String done) {
        return Response.seeOther(URI.create("/preferences/" + token + "?done=" + done))
                .build();
    }

    private static String done(@Nullable String word, ReaderWords words) {
        return switch (word == null ? "" : word) {
            case "saved" -> words.saved();
            case "left" -> words.leftEverything();
            default -> "";
        };
    }

    private Subscription.Key read(String token) {
        return preferences
                .read(token)
                .orElseThrow(() -> Refused.notFound(words(SiteView.now(site)).linkIncomplete()));
    }

    private Subscriber reader(Subscription.Key key) {
        return Subscriber.byId(key.subscriberId())
                .orElseThrow(() -> Refused.notFound(words(SiteView.now(site)).nothingKept()));
    }

    private ReaderWords words(Subscription.Key key, Subscriber reader) {
        return words(siteView(key, reader));
    }

    private static ReaderWords words(SiteView shell) {
        return Spoken.words(ReaderWords.class, shell.words());
    }

    private SiteView siteView(Subscription.Key key, Subscriber reader) {
        return Newsletter.byId(key.newsletterId())
                .map(it -> SiteView.of(it, site))
                .orElseGet(() -> SiteView.now(site))
                .to(reader.locale);
    }
}
