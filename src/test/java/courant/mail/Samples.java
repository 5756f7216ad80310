package courant.mail;

import courant.mail.design.Logo;
import courant.markdown.FieldText;
import courant.markdown.Markdown;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts to be mailed in tests. */
final class Samples {

    static final String INTERVIEW = """
            *Dear {{first_name|reader}}*, this week I met a **lighthouse keeper** on the [last island](/islands). We spoke \
            about weather, silence and why nobody writes letters any more.

            ## “The sea has no weekend”

            **When did you come here?** In the autumn of 1987, with two suitcases and a radio. I meant to stay a year.

            > A lamp is a promise. You keep it most of all on nights when you believe that nobody is looking.

            - The lamp turns once in twenty seconds.
            - It is seen for 24 miles.
              - On clear nights, farther.

            1. Wind
            2. Weather

            ### What she reads

            | Book | Pages |
            |:-----|------:|
            | The Waves | 324 |
            | Moby-Dick | 635 |

            Her log is kept in `plain text`, like this:

            ```
            06:00  wind SW 4, rain
            07:00  wind SW 5, rain, a seal
            ```

            ---

            A note at the end.[^1] And <em>raw</em> {html:injection} {config:courant.secret} stays as it was typed.

            [^1]: The lighthouse was automated last spring.
            """;

    private Samples() {}

    static Look look(String language, String accent) {
        return new Look(
                "The Long Post",
                accent,
                language,
                Optional.of("The Long Post\n12 Harbour Street\nSeaham SR7 7ED"),
                URI.create("https://news.example.org/"));
    }

    /** In a design, with a logo. */
    static Look look(String language, String accent, String design) {
        var it = look(language, accent);
        var logo = Logo.of("https://news.example.org/pictures/0123-640.png", 640, 160, it.newsletterName());
        return new Look(
                it.newsletterName(), accent, language, it.postalAddress(), it.home(), design, Optional.of(logo));
    }

    static PostMail post(Look look, String title, String body) {
        return new PostMail(
                look,
                new Sender("The Long Post", "post@example.org", Optional.of("editor@example.org")),
                FieldText.parse("{{first_name|Dear reader}}: " + title),
                title,
                Optional.of("A talk about weather, silence and letters, on an island at the end of the line"),
                List.of("Ada Lovelace", "Grace Hopper"),
                LocalDate.of(2026, 3, 1),
                Markdown.parse(body),
                URI.create("https://news.example.org/p/lighthouse"));
    }

    static PostMail interview() {
        return post(look("en", "#9a3412"), "The keeper of the last light", INTERVIEW);
    }

    static Postmark postmark() {
        return new Postmark(
                "long-post.example.org", "5:long-post:post:courant", Instant.parse("2026-03-01T07:30:00Z"), "seed");
    }

    static Recipient recipient(String name) {
        return Recipient.of(
                "ada@example.net",
                Optional.of(name),
                MessageIds.of(5, 7, "seed", "example.org"),
                URI.create("https://news.example.org/unsubscribe/t-1"),
                URI.create("https://news.example.org/preferences/t-2"),
                Map.of("city", "Seaham"));
    }
}
