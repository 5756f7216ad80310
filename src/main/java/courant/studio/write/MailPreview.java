package courant.studio.write;

import courant.mail.Blueprint;
import courant.mail.Reading;
import courant.mail.Recipient;
import courant.mailing.content.Composition;
import courant.platform.Site;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** A post's mail as a reader would get it. */
@ApplicationScoped
public class MailPreview {
    private final Composition composition;
    private final Site site;
    private final Clock clock;

    MailPreview(Composition composition, Site site, Clock clock) {
        this.composition = composition;
        this.site = site;
        this.clock = clock;
    }

    public Reading of(Post post, Reader reader) {
        var recipient = Recipient.of(
                reader.address(),
                reader.name(),
                "preview@preview",
                site.at("/unsubscribe/preview"),
                site.at("/preferences/preview"),
                reader.attributes());
        return draw(post).read(recipient);
    }

    /** What its author should know about the mail's size. */
    public Optional<String> warning(Post post) {
        return draw(post).weight().warning();
    }

    private Blueprint draw(Post post) {
        return composition.draw(post, "preview", clock.instant());
    }
}
