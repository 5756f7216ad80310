package courant.studio.write;

import courant.account.Account;
import courant.mail.Design;
import courant.mail.Look;
import courant.mail.PostMail;
import courant.mail.Postmark;
import courant.mail.Reading;
import courant.mail.Recipient;
import courant.mail.Sender;
import courant.markdown.FieldText;
import courant.platform.Site;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** A post's mail as its author would get it. */
@ApplicationScoped
class MailPreview {
    private final Design design;
    private final Site site;
    private final Clock clock;

    MailPreview(Design design, Site site, Clock clock) {
        this.design = design;
        this.site = site;
        this.clock = clock;
    }

    Reading of(Post post, Account author) {
        var mark = new Postmark("preview", "preview", clock.instant(), "preview");
        var unsubscribe = site.at("/unsubscribe/preview");
        var reader = Recipient.of(author.email, Optional.of(author.name), "preview@preview", unsubscribe);
        return design.draw(mail(post), mark).read(reader);
    }

    private PostMail mail(Post post) {
        var it = post.newsletter;
        var look = new Look(it.name, it.accent, it.language, Optional.of(it.postalAddress), site.base());
        return new PostMail(
                look,
                new Sender(it.senderName, it.senderEmail, Optional.ofNullable(it.replyTo)),
                FieldText.parse(post.title),
                post.title,
                Optional.of(post.subtitle),
                post.bylines,
                clock.instant().atZone(it.zoneId()).toLocalDate(),
                post.document(),
                site.at(post.path()));
    }
}
