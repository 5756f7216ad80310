package courant.archive.feed;

import static org.assertj.core.api.Assertions.assertThat;

import courant.archive.AuthorView;
import courant.archive.CoverView;
import courant.archive.PostView;
import courant.archive.TagView;
import courant.archive.feed.FeedView.Entry;
import courant.markdown.Markdown;
import courant.post.label.AuthorForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedFormatTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final List<String> HOSTILE = List.of(
            "Fish & <Chips> ]]> \u0001 \uFFFE \uD83D\uDE00",
            "<script>alert(1)</script><iframe src=//x></iframe> text",
            "![a](/pictures/0123456789abcdef0123456789abcdef-1280.jpg) [b](/p/b) [c](//example.org/c) note[^1]\n\n[^1]: N.",
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode <b>\n```",
            "الميناء في الليل\n\n港の夜",
            "");

    @Test
    void atom_is_what_rfc_4287_says() throws Exception {
        var feed = ValidFeed.atom(FeedFormat.ATOM.write(feed(HOSTILE)));
        assertThat(feed.getEntries()).hasSize(HOSTILE.size());
        assertThat(feed.getEntries().getFirst().getTitle()).startsWith("Fish & <Chips> ]]>");
        assertThat(feed.getEntries().getFirst().getAuthors()).hasSize(2);
    }

    @Test
    void rss_is_what_its_profile_says() throws Exception {
        var text = FeedFormat.RSS.write(feed(HOSTILE));
        var feed = ValidFeed.rss(text);
        assertThat(feed.getEntries()).hasSize(HOSTILE.size());
        assertThat(text).contains("<pubDate>Wed, 04 Mar 2026 05:06:07 GMT</pubDate>");
    }

    @Test
    void json_feed_is_what_version_1_1_says() throws Exception {
        ValidFeed.json(FeedFormat.JSON.write(feed(HOSTILE)));
    }

    @Test
    void a_feed_without_posts_is_one_too() throws Exception {
        ValidFeed.atom(FeedFormat.ATOM.write(feed(List.of())));
        ValidFeed.rss(FeedFormat.RSS.write(feed(List.of())));
        ValidFeed.json(FeedFormat.JSON.write(feed(List.of())));
    }

    @Test
    void where_there_is_a_hub_each_names_it() {
        for (var format : FeedFormat.values()) {
            assertThat(format.write(feed(List.of()))).contains("https://hub.example.org/");
        }
    }

    private static FeedView feed(List<String> bodies) {
        return new FeedView(
                "Harbour & <Light>",
                "",
                "en",
                "https://example.org/",
                "https://example.org/feed.xml",
                NOW,
                "https://example.org/favicon.svg",
                Optional.of("https://hub.example.org/?a=1&b=2"),
                IntStream.range(0, bodies.size())
                        .mapToObj(i -> entry(i, bodies.get(i)))
                        .toList());
    }

    private static Entry entry(int number, String body) {
        var url = "https://example.org/p/post-" + number;
        var post = post(url, number == 0 ? body : "Title " + number, body);
        return new Entry(
                "tag:example.org,2026-03-04:post/" + number, post, AbsoluteHtml.of(post.cover(), post.text(), url));
    }

    private static PostView post(String url, String title, String body) {
        var document = Markdown.parse(body);
        return new PostView(
                url,
                url.substring("https://example.org".length()),
                "en",
                title,
                "",
                List.of(author("Ada <b>", "https://example.org/authors/ada"), author("Grace", "")),
                "Ada <b> and Grace",
                NOW,
                NOW,
                "4 March 2026",
                1,
                document.excerpt(280),
                document.page(),
                new CoverView("/pictures/c-1280.jpg", "", "Cover \"<b>\"", 0, 0),
                null,
                null,
                "",
                List.of(new TagView("R & D", "/tags/r-d")),
                "Harbour",
                "/newsletters/harbour");
    }

    private static AuthorView author(String name, String url) {
        var portrait = new AuthorForm.Portrait("/pictures/0123456789abcdef0123456789abcdef-640.jpg", 640, 640);
        return new AuthorView(name, "", url, "", List.of(), Optional.of(portrait), "");
    }
}
