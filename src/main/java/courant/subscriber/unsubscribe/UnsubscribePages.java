package courant.subscriber.unsubscribe;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.platform.Refused;
import courant.platform.Site;
import courant.platform.web.FromOtherSites;
import courant.subscriber.Evidence;
import courant.subscriber.Leaving;
import courant.subscriber.Preferences;
import courant.subscriber.ReaderWords;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import courant.subscriber.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * The link in every mail. Mail programs post to it without cookies, without asking and without following redirects (RFC
 * 8058 section 3.2); programs that look at mails open it, so opening it changes nothing.
 */
@Path("/unsubscribe/{token}")
@RunOnVirtualThread
public class UnsubscribePages {
    private static final String HTML = "text/html; charset=utf-8";
    private final Leaving leaving;
    private final Preferences preferences;
    private final LeavingReasons reasons;
    private final Site site;

    public UnsubscribePages(Leaving leaving, Preferences preferences, LeavingReasons reasons, Site site) {
        this.reasons = reasons;
        this.leaving = leaving;
        this.preferences = preferences;
        this.site = site;
    }

    @CheckedTemplate(basePath = "subscriber")
    record LeavePage(SiteView site, String newsletter, String token, String preferences) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record LeftPage(SiteView site, String newsletter, String token, String preferences, boolean said)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record BackPage(SiteView site, String newsletter, boolean back) implements TemplateInstance {}

    @GET
    @Produces(HTML)
    @Transactional
    public TemplateInstance page(@RestPath String token) {
        var key = read(token);
        var shell = siteView(key);
        return shell.say(
                hasLeft(key)
                        ? new LeftPage(shell, name(key), token, preferences(key), false)
                        : new LeavePage(shell, name(key), token, preferences(key)));
    }

    /** @param from {@code page} from the button of our page; anything else comes from a mail program */
    @POST
    @FromOtherSites
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Transactional
    public Response leave(@RestPath String token, @RestForm @Nullable String from, HttpServerRequest request) {
        var key = read(token);
        var clicked = "page".equals(from);
        leaving.leave(key, evidence(token, clicked ? "unsubscribe page" : "one-click", request));
        var shell = siteView(key);
        return clicked
                ? Response.ok(shell.say(new LeftPage(shell, name(key), token, preferences(key), false)), HTML)
                        .build()
                : plain(key);
    }

    /** Whatever a mail program posts, or nothing at all, it wants its reader out. */
    @POST
    @FromOtherSites
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response leaveAnyway(@RestPath String token, HttpServerRequest request) {
        return leave(token, null, request);
    }

    @POST
    @Path("/undo")
    @Produces(HTML)
    @Transactional
    public TemplateInstance undo(@RestPath String token, HttpServerRequest request) {
        var key = read(token);
        var back = leaving.undoLately(key, evidence(token, "unsubscribe page", request));
        var shell = siteView(key);
        return shell.say(new BackPage(shell, name(key), back));
    }

    /** Said or not, the reader is out already. */
    @POST
    @Path("/reason")
    @Produces(HTML)
    @Transactional
    public TemplateInstance reason(
            @RestPath String token, @RestForm @Nullable String reason, @RestForm @Nullable String remark) {
        var key = read(token);
        if (hasLeft(key)) reasons.keep(key, reason, remark);
        var shell = siteView(key);
        return shell.say(new LeftPage(shell, name(key), token, preferences(key), true));
    }

    private Evidence evidence(String token, String otherwise, HttpServerRequest request) {
        return Visit.of(request).evidence(otherwise, "").by(leaving.mailing(token));
    }

    private Response plain(Subscription.Key key) {
        return Response.ok(words(siteView(key)).youHaveLeft(name(key)) + "\n", "text/plain; charset=utf-8")
                .build();
    }

    private Subscription.Key read(String token) {
        return leaving.read(token)
                .orElseThrow(() -> Refused.notFound(words(SiteView.now(site)).linkIncomplete()));
    }

    private static ReaderWords words(SiteView shell) {
        return Spoken.words(ReaderWords.class, shell.words());
    }

    private static boolean hasLeft(Subscription.Key key) {
        return Subscription.of(key.newsletterId(), key.subscriberId())
                .filter(it -> it.status == Standing.UNSUBSCRIBED)
                .isPresent();
    }

    private SiteView siteView(Subscription.Key key) {
        var locale = Subscriber.byId(key.subscriberId()).map(it -> it.locale).orElse(null);
        return newsletter(key)
                .map(it -> SiteView.of(it, site))
                .orElseGet(() -> SiteView.now(site))
                .to(locale);
    }

    /** Empty where nobody is known any more. */
    private String preferences(Subscription.Key key) {
        return Subscriber.byId(key.subscriberId())
                .map(it -> preferences.path(key.newsletterId(), it.id()))
                .orElse("");
    }

    private static String name(Subscription.Key key) {
        return newsletter(key).map(it -> it.name).orElse("this newsletter");
    }

    private static Optional<Newsletter> newsletter(Subscription.Key key) {
        return Newsletter.byId(key.newsletterId());
    }
}
