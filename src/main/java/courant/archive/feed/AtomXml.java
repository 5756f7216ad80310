package courant.archive.feed;

import courant.archive.AuthorView;
import courant.archive.feed.FeedView.Entry;
import javax.xml.stream.XMLStreamException;

/** Writes a feed as Atom (RFC 4287). */
final class AtomXml {
    private AtomXml() {}

    static String of(FeedView feed) {
        return FeedXml.of(xml -> xml.element("feed", it -> feed(it, feed)));
    }

    private static void feed(FeedXml xml, FeedView feed) throws XMLStreamException {
        xml.attribute("xmlns", "http://www.w3.org/2005/Atom");
        xml.attribute("xml:lang", feed.language());
        xml.text("title", feed.title());
        xml.textIfAny("subtitle", feed.about());
        xml.text("id", feed.home());
        xml.text("updated", feed.changed().toString());
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
        if (feed.hub().isPresent())
            xml.empty("link", "rel", "hub", "href", feed.hub().get());
        xml.text("icon", feed.icon());
        xml.text("generator", "Courant");
        for (var entry : feed.entries()) xml.element("entry", it -> entry(it, entry));
    }

    private static void entry(FeedXml xml, Entry entry) throws XMLStreamException {
        var post = entry.post();
        xml.attribute("xml:lang", post.language());
        xml.text("title", post.title());
        xml.text("id", entry.id());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", post.url());
        xml.text("published", post.at().toString());
        xml.text("updated", post.changed().toString());
        for (var author : post.authors()) xml.element("author", it -> author(it, author));
        for (var tag : post.tags()) xml.empty("category", "term", tag.name());
        xml.textIfAny("summary", post.description());
        xml.element("content", it -> content(it, entry.html()));
    }

    private static void author(FeedXml xml, AuthorView author) throws XMLStreamException {
        xml.text("name", author.name());
        xml.textIfAny("uri", author.url());
    }

    private static void content(FeedXml xml, String html) throws XMLStreamException {
        xml.attribute("type", "html");
        xml.characters(html);
    }
}
