package courant.archive;

import courant.markdown.PictureSizes;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.Post;
import courant.post.embed.KeptEmbeds;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the Atom feed. */
final class AtomXml {
    private final XMLStreamWriter xml;
    private final Site site;
    private final KeptEmbeds embeds;

    private AtomXml(XMLStreamWriter xml, Site site, KeptEmbeds embeds) {
        this.embeds = embeds;
        this.xml = xml;
        this.site = site;
    }

    static String of(SiteView shell, List<Post> posts, Instant changed, Site site, KeptEmbeds embeds) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomXml(xml, site, embeds).feed(shell, posts, changed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new AssertionError("A string can always be written to", e);
        }
        return text.toString();
    }

    private void feed(SiteView shell, List<Post> posts, Instant changed) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", shell.language());
        element("title", shell.name());
        if (!shell.description().isEmpty()) element("subtitle", shell.description());
        element("id", shell.base());
        element("updated", changed.toString());
        link("self", "application/atom+xml", site.at("/feed.xml").toString());
        link("alternate", "text/html", shell.base());
        element("icon", site.at("/favicon.svg").toString());
        element("generator", "Courant");
        for (var post : posts) entry(post, PostView.of(post, site, embeds.on(post.document()), PictureSizes.UNKNOWN));
        xml.writeEndDocument();
    }

    private void entry(Post post, PostView view) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", view.language());
        element("title", view.title());
        element("id", id(post));
        link("alternate", "text/html", view.url());
        element("published", view.at().toString());
        element("updated", view.changed().toString());
        for (var author : view.authors()) author(author);
        for (var tag : view.tags()) category(tag);
        if (!view.description().isEmpty()) element("summary", view.description());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(legal(AbsoluteHtml.of(view.cover(), view.text(), view.url())));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** RFC 4151: the same for ever, whatever becomes of title and address. */
    private String id(Post post) {
        var day = post.createdAt.atOffset(ZoneOffset.UTC).toLocalDate();
        return "tag:" + site.base().getHost() + "," + day + ":post/" + post.id;
    }

    private void author(AuthorView author) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", author.name());
        if (!author.url().isEmpty()) element("uri", author.url());
        xml.writeEndElement();
    }

    private void category(TagView tag) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", legal(tag.name()));
        xml.writeAttribute("scheme", site.at("/tags/").toString());
    }

    private void link(String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML 1.0, 2.2: what no document may hold. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
