package courant.archive;

import courant.platform.Site;
import courant.post.PostLine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;

/** For search engines: what there is ({@code /sitemap.xml}, https://www.sitemaps.org) and what is none of theirs. */
@Path("/")
@RunOnVirtualThread
public class Crawlers {
    /** Of posts in one sitemap: 50,000 addresses less pages and shelves. */
    private static final int MOST = 40_000;

    private static final String XML = "application/xml; charset=utf-8";
    private final Site site;

    public Crawlers(Site site) {
        this.site = site;
    }

    @GET
    @Path("/sitemap.xml")
    @Transactional
    public Response sitemap(@Context Request request) {
        var xml = new Sitemap(site, MOST).whole(PostLine.countPublished());
        return Fresh.dated(request, xml, XML, changed());
    }

    @GET
    @Path("/sitemap-{file: [0-9]{1,4}}.xml")
    @Transactional
    public Response part(@RestPath int file, @Context Request request) {
        var xml = new Sitemap(site, MOST).file(file);
        return xml.isEmpty() ? NotHere.page(site) : Fresh.dated(request, xml, XML, changed());
    }

    private static Instant changed() {
        return PostLine.lastChange().orElse(Instant.EPOCH);
    }

    @GET
    @Path("/robots.txt")
    public Response robots(@Context Request request) {
        return Fresh.text(request, """
                User-agent: *
                Disallow: /studio
                Disallow: /login
                Disallow: /api/
                Disallow: /search
                Disallow: /confirm/
                Disallow: /unsubscribe/
                Disallow: /preferences/
                Disallow: /me

                Sitemap: %s
                """.formatted(site.at("/sitemap.xml")));
    }
}
