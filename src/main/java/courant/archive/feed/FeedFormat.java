package courant.archive.feed;

import java.util.Arrays;
import java.util.function.Function;

/** What a feed can be written as; the address says which. */
public enum FeedFormat {
    /** RFC 4287. */
    ATOM("feed.xml", "application/atom+xml; charset=utf-8", AtomXml::of),
    /** RSS 2.0, as https://www.rssboard.org/rss-profile has it. */
    RSS("rss.xml", "application/rss+xml; charset=utf-8", RssXml::of),
    /** https://www.jsonfeed.org/version/1.1/ */
    JSON("feed.json", "application/feed+json; charset=utf-8", FeedJson::of);

    /** The names of all of them, as a path's pattern. */
    static final String FILE = "{file: feed\\.xml|rss\\.xml|feed\\.json}";

    public final String file;
    final String type;
    private final Function<FeedView, String> writer;

    FeedFormat(String file, String type, Function<FeedView, String> writer) {
        this.file = file;
        this.type = type;
        this.writer = writer;
    }

    static FeedFormat of(String file) {
        return Arrays.stream(values())
                .filter(it -> it.file.equals(file))
                .findFirst()
                .orElseThrow();
    }

    public String write(FeedView feed) {
        return writer.apply(feed);
    }
}
