package courant.archive.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import courant.archive.AuthorView;
import courant.archive.TagView;
import courant.archive.feed.FeedView.Entry;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a feed as JSON Feed 1.1; the names are that format's. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"version", "title"})
record FeedJson(
        String version,
        String title,
        String homePageUrl,
        String feedUrl,
        String description,
        String language,
        String favicon,
        List<Hub> hubs,
        @JsonInclude List<Item> items) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Hub(String type, String url) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Person(String name, String url, @Nullable String avatar) {
        static Person of(AuthorView it) {
            var avatar = it.portrait()
                    .filter(portrait -> !it.url().isEmpty())
                    .map(portrait ->
                            URI.create(it.url()).resolve(portrait.path()).toString());
            return new Person(it.name(), it.url(), avatar.orElse(null));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            String summary,
            @Nullable String image,
            String datePublished,
            String dateModified,
            List<Person> authors,
            List<String> tags,
            String language) {
        static Item of(Entry entry) {
            var post = entry.post();
            return new Item(
                    entry.id(),
                    post.url(),
                    post.title(),
                    entry.html().isEmpty() ? "<p></p>" : entry.html(),
                    post.description(),
                    post.pictureUrl(),
                    post.at().toString(),
                    post.changed().toString(),
                    post.authors().stream().map(Person::of).toList(),
                    post.tags().stream().map(TagView::name).toList(),
                    post.language());
        }
    }

    static String of(FeedView feed) {
        try {
            return JSON.writeValueAsString(view(feed));
        } catch (JsonProcessingException e) {
            throw new AssertionError("Text is always JSON", e);
        }
    }

    private static FeedJson view(FeedView feed) {
        return new FeedJson(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self(),
                feed.about(),
                feed.language(),
                feed.icon(),
                feed.hub().map(it -> new Hub("WebSub", it)).stream().toList(),
                feed.entries().stream().map(Item::of).toList());
    }
}
