package courant.mail.corpus;

import courant.mail.Look;
import courant.mail.MessageIds;
import courant.mail.PostMail;
import courant.mail.Postmark;
import courant.mail.Recipient;
import courant.mail.Sender;
import courant.mail.design.Logo;
import courant.markdown.Card;
import courant.markdown.FieldText;
import courant.markdown.Markdown;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One post of src/test/resources/posts: a few lines {@code word: value}, a line of hyphens, then Markdown. What stands below
 * a line {@code %%%} is repeated, with its number for {@code %d} and, as two hexadecimal digits, for {@code %x}.
 */
record Source(String name, Map<String, String> head, String markdown) {
    private static final Path FOLDER = Path.of("src/test/resources/posts");
    private static final List<String> DESIGNS = List.of("letter", "magazine", "plain");
    private static final String FILM = "https://video.example/watch?v=harbour&t=12";
    private static final Card CARD = new Card(
            "A night at the harbour",
            "Seven minutes without a word.",
            "Video · Ada",
            Card.Kind.VIDEO,
            Optional.of(new Card.Picture("/pictures/" + "0a".repeat(16) + "-1280.jpg", 1280, 720)));
    private static final List<String> ACCENTS = List.of("#9a3412", "#0b7a75", "#ffd400", "#1d1dff");

    static List<Source> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Source::read).toList();
        }
    }

    private static Source read(Path file) {
        try {
            var halves = Files.readString(file).split("(?m)^---\n", 2);
            var head = halves[0]
                    .lines()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(it -> it[0], it -> it[1], (a, _) -> a, HashMap::new));
            var name = file.getFileName().toString().replace(".md", "");
            return new Source(name, head, repeated(halves[1], head.getOrDefault("repeat", "0")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String repeated(String body, String times) {
        var parts = body.split("(?m)^%%%(?=\\+?$)", 2);
        if (parts.length < 2) return body;
        var between = parts[1].startsWith("+") ? "" : "\n";
        var pattern = parts[1].substring(parts[1].indexOf('\n') + 1);
        return IntStream.rangeClosed(1, Integer.parseInt(times))
                .mapToObj(n -> pattern.replace("%d", "" + n).replace("%x", String.format("%02x", n)))
                .collect(Collectors.joining(between, parts[0] + between, ""));
    }

    int number() {
        return Integer.parseInt(name.substring(0, 2));
    }

    String language() {
        return head.getOrDefault("language", "en");
    }

    String design() {
        return DESIGNS.get(number() % DESIGNS.size());
    }

    /** Whether its mail is so long that a way out must stand above it too. */
    boolean heavy() {
        return head.containsKey("heavy");
    }

    PostMail mail() {
        var title = head.get("title");
        return new PostMail(
                look(),
                new Sender("The Long Post, täglich", "post@example.org", Optional.of("editor@example.org")),
                FieldText.parse(number() % 4 == 1 ? "{{first_name|Dear reader}}: " + title : title),
                title,
                Optional.ofNullable(head.get("subtitle")),
                head.containsKey("by") ? Arrays.asList(head.get("by").split(", ")) : List.of(),
                LocalDate.of(2026, 3, 1),
                Markdown.parse(markdown).with(Map.of(FILM, CARD)),
                URI.create("https://news.example.org/p/" + name));
    }

    private Look look() {
        var logo = Logo.of("https://news.example.org/pictures/0123-640.png", 640, 160, "The Long Post");
        return new Look(
                "The Long Post",
                head.getOrDefault("accent", ACCENTS.get(number() % ACCENTS.size())),
                language(),
                Optional.of("The Long Post\n12 Harbour Street\nSeaham SR7 7ED").filter(_ -> number() % 5 > 0),
                URI.create("https://news.example.org/"),
                design(),
                Optional.of(logo).filter(_ -> number() % 2 > 0));
    }

    Postmark postmark() {
        return new Postmark(
                "long-post.example.org",
                number() + ":long-post:post:courant",
                Instant.parse("2026-03-01T07:30:00Z"),
                "corpus" + number(),
                Optional.of("editor@example.org"),
                Optional.of("leave@example.org"),
                Optional.empty());
    }

    Recipient reader() {
        return Recipient.of(
                "reader" + number() + "@example.net",
                Optional.ofNullable(head.get("reader")),
                MessageIds.of(number(), 7, "corpus", "example.org"),
                URI.create("https://news.example.org/unsubscribe/t-" + number()),
                URI.create("https://news.example.org/preferences/t-" + number()),
                Map.of("city", "Seaham"));
    }
}
