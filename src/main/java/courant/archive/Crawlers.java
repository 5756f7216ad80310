package courant.archive;

import courant.newsletter.Newsletter;
import courant.platform.Site;
import courant.post.PostLine;
import courant.post.label.Author;
import courant.post.label.Authors;
import courant.post.label.Series;
import courant.post.label.Tag;
import courant.post.label.Tags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For search engines: what there is ({@code /sitemap.xml}, https://www.sitemaps.org) and what is none of theirs. */
@Path("/")
@RunOnVirtualThread
public class Crawlers {
    /** The most that a sitemap may hold. */
    private static final int MOST = 50_000;

    /** The most of each kind of shelf that are told of, and room for the pages above them. */
    private static final int EACH = 2_000;

    private static final int SHELVES = 4 * EACH + 10;

    private final Site site;

    public Crawlers(Site site) {
        this.site = site;
    }

    @GET
    @Path("/sitemap.xml")
    @Transactional
    public Response sitemap(@Context Request request) {
        var posts = PostLine.published(MOST - SHELVES);
        var changed = posts.stream()
                .map(PostLine::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var pages = Stream.concat(Stream.of(url("/"), url("/archive")), shelves());
        var texts = posts.stream().map(it -> url(it.path(), it.updatedAt()));
        var xml = Stream.concat(pages, texts).collect(Collectors.joining("\n", """
                        <?xml version="1.0" encoding="utf-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        """, "\n</urlset>\n"));
        return Fresh.dated(request, xml, "application/xml; charset=utf-8", changed);
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

                Sitemap: %s
                """.formatted(site.at("/sitemap.xml")));
    }

    private Stream<String> shelves() {
        return Stream.of(
                        Newsletter.all().stream().limit(EACH).map(Newsletter::path),
                        Authors.published(EACH).stream().map(Author::path),
                        Series.published(EACH).stream().map(Series::path),
                        Tags.published(EACH).stream().map(Tag::path))
                .flatMap(it -> it)
                .map(this::url);
    }

    /** Slugs are letters, digits and hyphens: nothing in them to escape. */
    private String url(String path) {
        return "<url><loc>" + site.at(path) + "</loc></url>";
    }

    private String url(String path, Instant changed) {
        return "<url><loc>" + site.at(path) + "</loc><lastmod>" + changed + "</lastmod></url>";
    }
}
