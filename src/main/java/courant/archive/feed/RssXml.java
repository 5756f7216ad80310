package courant.archive.feed;

import courant.archive.feed.FeedView.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Writes a feed as RSS 2.0 with the modules that the RSS Advisory Board's profile recommends. */
final class RssXml {
    /** RFC 822 with the year in full, as the profile asks. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private RssXml() {}

    static String of(FeedView feed) {
        return FeedXml.of(xml -> xml.element("rss", it -> {
            it.attribute("version", "2.0");
            it.attribute("xmlns:atom", "http://www.w3.org/2005/Atom");
            it.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
            it.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
            it.element("channel", channel -> channel(channel, feed));
        }));
    }

    private static void channel(FeedXml xml, FeedView feed) throws XMLStreamException {
        xml.text("title", feed.title());
        xml.text("link", feed.home());
        xml.text("description", feed.about().isEmpty() ? feed.title() : feed.about());
        xml.text("language", feed.language());
        xml.text("lastBuildDate", date(feed.changed()));
        xml.text("generator", "Courant");
        xml.text("docs", "https://www.rssboard.org/rss-specification");
        xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
        if (feed.hub().isPresent())
            xml.empty("atom:link", "rel", "hub", "href", feed.hub().get());
        for (var entry : feed.entries()) xml.element("item", it -> item(it, entry));
    }

    private static void item(FeedXml xml, Entry entry) throws XMLStreamException {
        var post = entry.post();
        xml.text("title", post.title());
        xml.text("link", post.url());
        xml.element("guid", it -> {
            it.attribute("isPermaLink", "false");
            it.characters(entry.id());
        });
        xml.text("pubDate", date(post.at()));
        for (var author : post.authors()) xml.text("dc:creator", author.name());
        for (var tag : post.tags()) xml.text("category", tag.name());
        xml.textIfAny("description", post.description());
        xml.text("content:encoded", entry.html());
    }

    private static String date(Instant time) {
        return DATE.format(time.atOffset(ZoneOffset.UTC));
    }
}
