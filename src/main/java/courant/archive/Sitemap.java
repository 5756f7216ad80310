package courant.archive;

import courant.newsletter.Newsletter;
import courant.newsletter.standing.StandingPage;
import courant.platform.Site;
import courant.post.PostLine;
import courant.post.PostYear;
import courant.post.label.Author;
import courant.post.label.Authors;
import courant.post.label.Series;
import courant.post.label.Tag;
import courant.post.label.Tags;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to read, for search engines (https://www.sitemaps.org). One file while that is enough; then a list of files: the
 * first with pages and shelves, each of the others with as many posts as one may hold.
 */
final class Sitemap {
    /** The most of each kind of shelf that are told of. */
    private static final int EACH = 2_000;

    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Site site;
    /** How many posts a file holds; with the shelves it must not be more than 50,000. */
    private final int most;

    Sitemap(Site site, int most) {
        this.site = site;
        this.most = most;
    }

    String whole(long posts) {
        return posts <= most ? urls(Stream.concat(pages(), posts(1))) : index(posts);
    }

    /** @param file 0 for pages and shelves, posts from 1 on; empty where there is none */
    String file(int file) {
        var urls = (file == 0 ? pages() : posts(file)).toList();
        return urls.isEmpty() ? "" : urls(urls.stream());
    }

    private String index(long posts) {
        var files = (posts + most - 1) / most;
        return Stream.iterate(0, i -> i <= files, i -> i + 1)
                .map(i -> "<sitemap><loc>" + site.at("/sitemap-" + i + ".xml") + "</loc></sitemap>")
                .collect(Collectors.joining("\n", head("sitemapindex"), "\n</sitemapindex>\n"));
    }

    private static String urls(Stream<String> urls) {
        return urls.collect(Collectors.joining("\n", head("urlset"), "\n</urlset>\n"));
    }

    private static String head(String element) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + element + " xmlns=\"" + SCHEMA + "\">\n";
    }

    private Stream<String> posts(int file) {
        return PostLine.publishedFrom((file - 1) * most, most).stream().map(it -> url(it.path(), it.updatedAt()));
    }

    private Stream<String> pages() {
        var kinds = List.of(
                Stream.of("/", "/archive"),
                PostYear.all(Dates.here().zone()).stream().map(PostYear::path),
                StandingPage.published().stream().map(StandingPage::path),
                Newsletter.all().stream().limit(EACH).map(Newsletter::path),
                Authors.published(EACH).stream().map(Author::path),
                Series.published(EACH).stream().map(Series::path),
                Tags.published(EACH).stream().map(Tag::path));
        return kinds.stream().flatMap(it -> it).map(this::url);
    }

    /** Slugs are letters, digits and hyphens: nothing in them to escape. */
    private String url(String path) {
        return "<url><loc>" + site.at(path) + "</loc></url>";
    }

    private String url(String path, Instant changed) {
        return "<url><loc>" + site.at(path) + "</loc><lastmod>" + changed + "</lastmod></url>";
    }
}
