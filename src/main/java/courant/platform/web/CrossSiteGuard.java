package courant.platform.web;

import courant.platform.Refused;
import courant.platform.Site;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses writes that another site's page makes a browser send. Browsers say where a request comes from
 * ({@code Sec-Fetch-Site}, https://www.w3.org/TR/fetch-metadata/; older ones {@code Origin}); programs say nothing and
 * have no cookie that could be misused.
 */
public class CrossSiteGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private final Site site;

    public CrossSiteGuard(Site site) {
        this.site = site;
    }

    @ServerRequestFilter
    public void refuseOtherSites(ContainerRequestContext request, SimpleResourceInfo target)
            throws NoSuchMethodException {
        if (SAFE.contains(request.getMethod()) || open(target) || own(request)) return;
        throw Refused.forbidden("This was sent from a page of another site. Open the page here and send it again.");
    }

    private static boolean open(SimpleResourceInfo target) throws NoSuchMethodException {
        return target.getResourceClass()
                .getMethod(target.getMethodName(), target.parameterTypes())
                .isAnnotationPresent(FromOtherSites.class);
    }

    private boolean own(ContainerRequestContext request) {
        var fetch = request.getHeaderString("Sec-Fetch-Site");
        if (fetch != null) return OWN.contains(fetch);
        var origin = request.getHeaderString("Origin");
        return origin == null
                || origin.equals(origin(request))
                || site.base().toString().equals(origin + "/");
    }

    private static String origin(ContainerRequestContext request) {
        var uri = request.getUriInfo().getBaseUri();
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
