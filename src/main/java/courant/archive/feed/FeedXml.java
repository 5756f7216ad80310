package courant.archive.feed;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML that is written from the top to the end; what no document may hold is left out. */
final class FeedXml {
    /** XML 1.0, 2.2. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private FeedXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What stands between start and end of an element. */
    interface Part {
        void write(FeedXml xml) throws XMLStreamException;
    }

    static String of(Part document) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            document.write(new FeedXml(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new AssertionError("A string can always be written to", e);
        }
        return text.toString();
    }

    void element(String name, Part inside) throws XMLStreamException {
        xml.writeStartElement(name);
        inside.write(this);
        xml.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        element(name, it -> it.characters(text));
    }

    /** As {@link #text}, or nothing where there is none. */
    void textIfAny(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) text(name, text);
    }

    void characters(String text) throws XMLStreamException {
        xml.writeCharacters(legal(text));
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** An element without content; names and values by turns. */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (var i = 0; i < attributes.length; i += 2) attribute(attributes[i], attributes[i + 1]);
    }

    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("");
    }
}
