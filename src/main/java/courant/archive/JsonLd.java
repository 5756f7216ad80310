package courant.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.newsletter.site.SiteView;
import io.quarkus.qute.RawString;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a post is, for machines: schema.org in JSON-LD. A block of data that no browser executes. */
final class JsonLd {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLd() {}

    static RawString of(PostView post, ShareView share, SiteView site) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "BlogPosting");
        data.put("headline", post.title());
        data.put("description", post.description());
        data.put("url", post.url());
        data.put("mainEntityOfPage", post.url());
        data.put("inLanguage", post.language());
        data.put("datePublished", post.at().toString());
        data.put("dateModified", post.changed().toString());
        data.put("author", people(post.authors()));
        data.put("publisher", Map.of("@type", "Organization", "name", site.name(), "url", site.base()));
        data.put("image", share.url());
        data.put("timeRequired", "PT" + post.minutes() + "M");
        data.put("isAccessibleForFree", true);
        if (!post.tags().isEmpty())
            data.put("keywords", post.tags().stream().map(TagView::name).toList());
        return inScript(data);
    }

    private static List<Map<String, Object>> people(List<AuthorView> authors) {
        return authors.stream().map(JsonLd::person).toList();
    }

    static Map<String, Object> person(AuthorView author) {
        var person = new LinkedHashMap<String, Object>();
        person.put("@type", "Person");
        person.put("name", author.name());
        if (!author.url().isEmpty()) person.put("url", author.url());
        if (!author.about().isEmpty()) person.put("description", author.about());
        author.portrait()
                .filter(it -> !author.url().isEmpty())
                .ifPresent(it -> person.put(
                        "image", URI.create(author.url()).resolve(it.path()).toString()));
        if (!author.links().isEmpty()) {
            person.put(
                    "sameAs",
                    author.links().stream().map(AuthorView.Link::address).toList());
        }
        return person;
    }

    /** The site itself, and where it is searched. */
    static RawString of(SiteView site) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "WebSite");
        data.put("name", site.name());
        data.put("url", site.base());
        data.put("inLanguage", site.language());
        if (!site.description().isEmpty()) data.put("description", site.description());
        data.put(
                "potentialAction",
                Map.of(
                        "@type", "SearchAction",
                        "target", site.base() + "search?q={words}",
                        "query-input", "required name=words"));
        return inScript(data);
    }

    /** An author's own page. */
    static RawString of(AuthorView author) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "ProfilePage");
        data.put("mainEntity", person(author));
        return inScript(data);
    }

    /** A script element ends at the first {@code </}, whatever quotes are around it; so no {@code <} is written as such. */
    private static RawString inScript(Map<String, Object> data) {
        try {
            return new RawString(JSON.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026"));
        } catch (JsonProcessingException e) {
            throw new AssertionError("Text is always JSON", e);
        }
    }
}
