package courant.studio.inbox;

import courant.platform.Refused;
import courant.platform.Site;
import courant.platform.inbox.Inbox;
import courant.platform.inbox.InboxMail;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/** One mail of the test-mode inbox: as a mail program shows it, as text, and as it came over SMTP. */
@Path("/studio/inbox/{id: \\d+}")
@RolesAllowed("author")
@RunOnVirtualThread
public class InboxMailPages {
    private final Inbox inbox;
    private final OwnSight sight;
    private final Site site;

    public InboxMailPages(Inbox inbox, OwnSight sight, Site site) {
        this.sight = sight;
        this.inbox = inbox;
        this.site = site;
    }

    @CheckedTemplate(basePath = "studio")
    record InboxMailPage(InboxMail mail, OpenedMail opened, String as) implements TemplateInstance {}

    @GET
    public Response mail(long id, @RestQuery @DefaultValue("html") String as) {
        var mail = seen(id);
        var opened = OpenedMail.read(raw(id));
        return Answers.page(
                new InboxMailPage(mail, opened, opened.html().isEmpty() && as.equals("html") ? "text" : as));
    }

    /**
     * The HTML part for a frame. It is a stranger's page: no script, no style but its own, no picture from elsewhere; its
     * links open in a new tab, so that confirming and unsubscribing can be tried.
     */
    @GET
    @Path("html")
    public Response html(long id) {
        return Response.ok(OpenedMail.read(raw(id)).htmlForFrame())
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", policy())
                .build();
    }

    @GET
    @Path("raw")
    public Response download(long id) {
        return Response.ok(raw(id))
                .type("message/rfc822")
                .header("Content-Disposition", "attachment; filename=\"mail-" + id + ".eml\"")
                .build();
    }

    private String policy() {
        return "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline';"
                + " img-src 'self' data: " + site.base().resolve("/") + "; frame-ancestors 'self'";
    }

    private InboxMail seen(long id) {
        return inbox.find(id).filter(sight.get()::shows).orElseThrow(InboxMailPages::gone);
    }

    private byte[] raw(long id) {
        seen(id);
        return inbox.raw(id).orElseThrow(InboxMailPages::gone);
    }

    private static Refused gone() {
        return Refused.notFound("This mail is not in the inbox. It keeps the newest " + Inbox.KEPT + ".");
    }
}
