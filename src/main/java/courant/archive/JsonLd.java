package courant.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.newsletter.site.SiteView;
import io.quarkus.qute.RawString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a post is, for machines: schema.org in JSON-LD. A block of data that no browser executes. */
final class JsonLd {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLd() {}

    static RawString of(PostView post, SiteView site) {
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
        post.picture().ifPresent(url -> data.put("image", url));
        return inScript(data);
    }

    private static List<Map<String, String>> people(List<String> names) {
        return names.stream()
                .map(name -> Map.of("@type", "Person", "name", name))
                .toList();
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
