package courant.archive.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds a feed to its format: the schema with 0 errors and 0 warnings, then what ROME, which many readers read with, makes of it. */
final class ValidFeed {
    private static final String FOLDER = "/courant/archive/feed/";

    /** What the W3C's feed validator warns of in a text: it does nothing in a reader, or readers take it out. */
    private static final Pattern SUSPECT =
            Pattern.compile("<(?:script|iframe|form|style)|\\s(?:style|on\\w+)=", Pattern.CASE_INSENSITIVE);

    private ValidFeed() {}

    static SyndFeed atom(String text) throws Exception {
        conforms("atom.rnc", text);
        return read(text);
    }

    static SyndFeed rss(String text) throws Exception {
        conforms("rss.rnc", text);
        return read(text);
    }

    static void json(String text) throws IOException, JsonProcessingException {
        try (var schema = ValidFeed.class.getResourceAsStream(FOLDER + "json-feed.schema.json")) {
            var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(
                            text,
                            InputFormat.JSON,
                            it -> it.getExecutionConfig().setFormatAssertionsEnabled(true));
            assertThat(faults).isEmpty();
        }
        var ids = new ArrayList<String>();
        for (var item : new ObjectMapper().readTree(text).get("items")) {
            ids.add(item.get("id").asText());
            content(item.get("content_html").asText());
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static void conforms(String schema, String text) throws Exception {
        var faults = new ArrayList<String>();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Collected(faults));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        assertThat(driver.loadSchema(new InputSource(
                        ValidFeed.class.getResource(FOLDER + schema).toString())))
                .as(faults.toString())
                .isTrue();
        driver.validate(new InputSource(new StringReader(text)));
        assertThat(faults).as(text).isEmpty();
    }

    /** RFC 4287, 4.1.1 and 4.1.2: authors, ids, links; the same for RSS, where readers expect no less. */
    private static SyndFeed read(String text) throws FeedException {
        var feed = new SyndFeedInput().build(new StringReader(text));
        assertThat(
                        feed.getLinks().isEmpty()
                                ? feed.getLink()
                                : feed.getLinks().getFirst().getHref())
                .startsWith("http");
        var ids = new HashSet<String>();
        for (var entry : feed.getEntries()) {
            assertThat(ids.add(entry.getUri())).as(entry.getUri()).isTrue();
            assertThat(entry.getAuthors().isEmpty() && entry.getAuthor().isEmpty())
                    .as("no author")
                    .isFalse();
            assertThat(entry.getPublishedDate()).isNotNull();
            assertThat(entry.getContents()).hasSize(1);
            content(entry.getContents().getFirst().getValue());
        }
        return feed;
    }

    private static void content(String html) {
        assertThat(SUSPECT.matcher(html).find()).as(html).isFalse();
        var body = Jsoup.parseBodyFragment(html).body();
        for (var link : body.select("[href], [src]")) {
            assertThat(link.attr("href") + link.attr("src")).matches("(?:https?|mailto|tel):.+|");
        }
        assertThat(body.select("[srcset]")).isEmpty();
    }

    private record Collected(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            faults.add("Warning: " + fault);
        }

        @Override
        public void error(SAXParseException fault) {
            faults.add("Error: " + fault);
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
