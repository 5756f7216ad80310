package courant.post.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** What a provider says of an address (oembed.com); its HTML is left alone. */
final class OEmbed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OEmbed() {}

    static Found read(Fetched fetched, Provider provider) {
        try {
            var said = JSON.readTree(fetched.bytes());
            var title = text(said, "title");
            if (title.isEmpty()) throw new NotFetched(provider.title + " does not say what this is.");
            var author = text(said, "author_name");
            var site = author.isEmpty() ? provider.title : provider.title + " · " + author;
            return new Found(title, "", site, provider.kind, picture(said));
        } catch (IOException e) {
            throw new NotFetched(provider.title + " answered what cannot be read.");
        }
    }

    private static Optional<String> picture(JsonNode said) {
        return Optional.of(text(said, "thumbnail_url")).filter(it -> it.startsWith("https://"));
    }

    private static String text(JsonNode said, String name) {
        var value = said == null ? null : said.get(name);
        return value == null || !value.isTextual() ? "" : value.textValue();
    }
}
