package courant.newsletter.site;

import courant.newsletter.Newsletter;
import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;

/** What is made of the newsletter's colour: a style sheet (the pages allow none inside them) and the icon of the site. */
@Path("/")
@RunOnVirtualThread
public class Looks {
    private final Site site;

    public Looks(Site site) {
        this.site = site;
    }

    @GET
    @Path("/assets/accent.css")
    @Produces("text/css; charset=utf-8")
    @Transactional
    public String accent(@RestQuery @DefaultValue("") String v) {
        return Newsletter.bySlug(v.replaceFirst("\\..*$", ""))
                .map(it -> Accent.of(it.accent))
                .orElseGet(() -> SiteView.now(site).accent())
                .css();
    }

    @GET
    @Path("/favicon.svg")
    @Produces("image/svg+xml")
    @Transactional
    public String icon() {
        return SiteView.now(site).accent().icon();
    }

    /** Browsers ask for this whatever a page says; the SVG is all there is. */
    @GET
    @Path("/favicon.ico")
    @Produces("image/svg+xml")
    @Transactional
    public String oldIcon() {
        return icon();
    }
}
