package courant.newsletter.site;

import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The icon of the site, in the newsletter's colour. */
@Path("/")
@RunOnVirtualThread
public class Icons {
    private final Site site;

    public Icons(Site site) {
        this.site = site;
    }

    @GET
    @Path("/favicon.svg")
    @Produces("image/svg+xml")
    @Transactional
    public String icon() {
        return SiteView.now(site).look().accent().icon();
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
