package courant.studio.write;

import courant.account.Account;
import courant.mail.Blueprint;
import courant.mail.Reading;
import courant.mail.Recipient;
import courant.mailing.content.Composition;
import courant.platform.Site;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A post's mail as its author would get it. */
@ApplicationScoped
class MailPreview {
    private final Composition composition;
    private final Site site;
    private final Clock clock;

    MailPreview(Composition composition, Site site, Clock clock) {
        this.composition = composition;
        this.site = site;
        this.clock = clock;
    }

    Reading of(Post post, Account author) {
        var reader = Recipient.of(
                author.email,
                Optional.of(author.name),
                "preview@preview",
                site.at("/unsubscribe/preview"),
                site.at("/preferences/preview"),
                Map.of());
        return draw(post).read(reader);
    }

    /** What its author should know about the mail's size. */
    Optional<String> warning(Post post) {
        return draw(post).weight().warning();
    }

    private Blueprint draw(Post post) {
        return composition.draw(post, "preview", clock.instant());
    }
}
