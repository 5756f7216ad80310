package courant.post.embed;

import courant.markdown.Card;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an HTML page says of itself: OpenGraph (ogp.me), else its title and description. */
final class OpenGraph {
    /** Mastodon and its kin: {@code /@ada/1234}; Bluesky: {@code /profile/ada/post/1234}. */
    private static final Pattern POST =
            Pattern.compile("/(@[^/]+/\\d+|profile/[^/]+/post/\\w+|users/[^/]+/statuses/\\d+)/?");

    private final Document page;
    private final URI at;

    private OpenGraph(Document page, URI at) {
        this.page = page;
        this.at = at;
    }

    static Found read(Fetched fetched) {
        if (!fetched.type().startsWith("text/html") && !fetched.type().startsWith("application/xhtml")) {
            throw new NotFetched("What stands there is no web page.");
        }
        try {
            var charset = fetched.charset().orElse(null);
            var page = Jsoup.parse(
                    new ByteArrayInputStream(fetched.bytes()),
                    charset,
                    fetched.at().toString());
            return new OpenGraph(page, fetched.at()).found();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found found() {
        var title = first(said("og:title"), said("twitter:title"), Optional.of(page.title()));
        if (title.isEmpty()) throw new NotFetched("That page does not say what it is called.");
        var text = first(said("og:description"), said("twitter:description"), said("description"));
        var host = at.getHost().replaceFirst("^www\\.", "");
        return new Found(title, text, first(said("og:site_name"), Optional.of(host)), kind(), picture());
    }

    private Card.Kind kind() {
        var type = first(said("og:type"));
        if (type.startsWith("video")) return Card.Kind.VIDEO;
        if (type.startsWith("music")) return Card.Kind.AUDIO;
        return POST.matcher(at.getPath() == null ? "" : at.getPath()).matches() ? Card.Kind.POST : Card.Kind.PAGE;
    }

    private Optional<String> picture() {
        return Stream.of("og:image:secure_url", "og:image", "twitter:image", "twitter:image:src")
                .flatMap(name -> meta(name).stream())
                .map(it -> it.absUrl("content"))
                .filter(it -> it.startsWith("https://"))
                .findFirst();
    }

    private Optional<String> said(String name) {
        return meta(name).map(it -> it.attr("content").strip()).filter(it -> !it.isEmpty());
    }

    private Optional<Element> meta(String name) {
        return Optional.ofNullable(page.selectFirst(
                "meta[property=" + quoted(name) + "][content], meta[name=" + quoted(name) + "][content]"));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    @SafeVarargs
    private static String first(Optional<String>... said) {
        return Stream.of(said)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}
