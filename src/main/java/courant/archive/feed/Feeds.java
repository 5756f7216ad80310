package courant.archive.feed;

import courant.archive.Fresh;
import courant.archive.PostView;
import courant.archive.feed.FeedView.Entry;
import courant.markdown.PictureSizes;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.Shelf;
import courant.post.embed.KeptEmbeds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Makes the feed of a shelf. */
@ApplicationScoped
public class Feeds {
    private static final int NEWEST = 20;
    private final Site site;
    private final FeedConfig config;
    private final KeptEmbeds embeds;

    public Feeds(Site site, FeedConfig config, KeptEmbeds embeds) {
        this.embeds = embeds;
        this.site = site;
        this.config = config;
    }

    /**
     * @param path of the shelf's page; "/" for the site
     * @param name of the shelf; empty for the site
     * @param language empty where it is the site's
     */
    record Head(String path, String name, String about, String language) {
        static Head of(String path, String name, String about) {
            return new Head(path, name, about, "");
        }
    }

    Response answer(String file, Shelf shelf, Head head, Request request) {
        var format = FeedFormat.of(file);
        var posts = shelf.newest(NEWEST);
        var feed = feed(format, posts, head);
        return Fresh.dated(request, format.write(feed), format.type, feed.changed());
    }

    private FeedView feed(FeedFormat format, List<Post> posts, Head head) {
        var shell = SiteView.now(site);
        return new FeedView(
                title(head.name(), shell.name()),
                head.name().isEmpty() ? shell.description() : head.about(),
                head.language().isEmpty() ? shell.language() : head.language(),
                site.at(head.path()).toString(),
                address(site, head.path(), format).toString(),
                changed(posts),
                site.at("/favicon.svg").toString(),
                config.hub().map(URI::toString),
                posts.stream().map(this::entry).toList());
    }

    /** Where a page's feed stands. */
    public static URI address(Site site, String path, FeedFormat format) {
        return site.at((path.equals("/") ? "" : path) + "/" + format.file);
    }

    private static String title(String name, String site) {
        if (name.isEmpty() || name.equals(site)) return site;
        return name + " · " + site;
    }

    private static Instant changed(List<Post> posts) {
        return posts.stream()
                .map(it -> it.updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Entry entry(Post post) {
        var view = PostView.of(post, site, embeds.on(post.document()), PictureSizes.UNKNOWN);
        return new Entry(id(post), view, AbsoluteHtml.of(view.cover(), view.text(), view.url()));
    }

    /** RFC 4151. */
    private String id(Post post) {
        var day = post.createdAt.atOffset(ZoneOffset.UTC).toLocalDate();
        return "tag:" + site.base().getHost() + "," + day + ":post/" + post.id;
    }
}
