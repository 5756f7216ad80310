package courant.studio.settings;

import courant.account.CurrentAccount;
import courant.mail.Recipient;
import courant.mailing.content.Composition;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterDress;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A mail as it would be in another dress: what makes it for readers makes it here. Nothing is kept. */
@ApplicationScoped
class DesignPreview {
    /** Nothing runs in it, and nothing comes from elsewhere. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String SAMPLE = """
            Dear {{first_name|reader}}, this is how a post of yours will look. It has [links](/), *stress* and **weight**.

            ## A heading

            > A quote stands apart, so that one hears another voice.

            - A list says things
            - one after the other.
            """;

    private final Composition composition;
    private final CurrentAccount current;
    private final Site site;
    private final Clock clock;

    DesignPreview(Composition composition, CurrentAccount current, Site site, Clock clock) {
        this.composition = composition;
        this.current = current;
        this.site = site;
        this.clock = clock;
    }

    static String address(NewsletterDress dress, String newsletter) {
        return "/studio/settings/design/preview?design=" + encoded(dress.design()) + "&accent="
                + encoded(dress.accent()) + "&newsletter=" + encoded(newsletter);
    }

    Response answer(Newsletter newsletter, NewsletterDress dress) {
        var now = clock.instant();
        var post = Post.latest(newsletter.id).orElseGet(() -> Post.unkept(newsletter, sample(), now));
        return Response.ok(composition
                        .draw(post, dress, "preview", now)
                        .read(reader())
                        .html())
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Recipient reader() {
        var author = current.get();
        return Recipient.of(
                author.email,
                Optional.of(author.name),
                "preview@preview",
                site.at("/unsubscribe/preview"),
                site.at("/preferences/preview"),
                Map.of());
    }

    private static PostForm sample() {
        return new PostForm("A title that readers remember", "And a subtitle that says what it is about", SAMPLE);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
