package courant.mailing.content;

import courant.mail.Blueprint;
import courant.mail.Design;
import courant.mail.Look;
import courant.mail.MessageIds;
import courant.mail.PostMail;
import courant.mail.Postmark;
import courant.mail.Sender;
import courant.mail.Serial;
import courant.mail.address.Address;
import courant.mail.design.Cover;
import courant.mail.design.Logo;
import courant.markdown.FieldText;
import courant.markdown.FieldWriter;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterDress;
import courant.newsletter.signing.Signers;
import courant.platform.Site;
import courant.post.Post;
import courant.post.PostLine;
import courant.post.PostLinks;
import courant.post.SeriesPart;
import courant.post.embed.KeptEmbeds;
import courant.post.picture.KeptSizes;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the mail that a post is sent as. */
@ApplicationScoped
public class Composition {
    private final Design design;
    private final Site site;
    private final KeptSizes sizes;
    private final KeptEmbeds embeds;
    private final Optional<String> leaving;
    private final Signers signers;
    private final PostLinks links;

    public Composition(
            Design design,
            Site site,
            KeptSizes sizes,
            KeptEmbeds embeds,
            MailConfig config,
            Signers signers,
            PostLinks links) {
        this.links = links;
        this.design = design;
        this.site = site;
        this.sizes = sizes;
        this.embeds = embeds;
        this.leaving = ConfiguredAddress.of("COURANT_MAIL_UNSUBSCRIBE_ADDRESS", config.unsubscribeAddress())
                .map(Address::text);
        this.signers = signers;
    }

    /** What is wrong with the configuration is said at the start. */
    void begin(@Observes StartupEvent event) {}

    /** @param campaign what mailbox providers tell this mailing apart by: letters and digits */
    public Blueprint draw(Post post, String campaign, Instant date) {
        return draw(post, NewsletterDress.of(post.newsletter), campaign, date);
    }

    /** Subjects as a blueprint says its own. */
    public List<String> subjects(List<String> typed) {
        return typed.stream().map(FieldText::parse).map(design::subject).toList();
    }

    /** The same in another dress, to be looked at before it is chosen. */
    public Blueprint draw(Post post, NewsletterDress dress, String campaign, Instant date) {
        return design.draw(mail(post, dress, date), postmark(post.newsletter, campaign, date));
    }

    private PostMail mail(Post post, NewsletterDress dress, Instant date) {
        var newsletter = post.newsletter;
        var day = Optional.ofNullable(post.publishedAt).orElse(date);
        return new PostMail(
                look(newsletter, dress),
                sender(newsletter),
                FieldText.parse(post.title),
                FieldText.parse(post.title).render(FieldWriter.FALLBACK),
                present(post.subtitle),
                post.authors().stream().map(it -> it.name).toList(),
                SeriesPart.of(post).map(this::serial),
                LocalDate.ofInstant(day, newsletter.zoneId()),
                embeds.on(post.document()).sized(sizes).in(newsletter.language),
                links.inMail(post),
                newsletter.counting(),
                post.cover().flatMap(this::cover));
    }

    /** None is better than one whose place nobody can keep free. */
    private Optional<Cover> cover(courant.post.picture.Cover it) {
        return sizes.of(it.picture())
                .map(size -> new Cover(site.at(it.picture()).toASCIIString(), size.width(), size.height(), it.alt()));
    }

    private Serial serial(SeriesPart it) {
        return new Serial(
                it.number(), it.series().name, site.at(it.series().path()), part(it.previous()), part(it.next()));
    }

    private Optional<Serial.Part> part(@Nullable PostLine line) {
        return Optional.ofNullable(line).map(it -> new Serial.Part(it.title(), site.at(it.path())));
    }

    private Look look(Newsletter newsletter, NewsletterDress dress) {
        return new Look(
                newsletter.name,
                dress.accent(),
                newsletter.language,
                present(newsletter.postalAddress),
                site.base(),
                dress.design(),
                dress.logo().map(it -> logo(it, newsletter.name)));
    }

    private Logo logo(NewsletterDress.Logo it, String name) {
        return Logo.of(site.at(it.path()).toASCIIString(), it.width(), it.height(), name);
    }

    private static Sender sender(Newsletter newsletter) {
        return new Sender(newsletter.senderName, newsletter.senderEmail, Optional.ofNullable(newsletter.replyTo));
    }

    private Postmark postmark(Newsletter newsletter, String campaign, Instant date) {
        var sender = sender(newsletter);
        return new Postmark(
                newsletter.slug + "." + sender.domain(),
                campaign + ":" + newsletter.slug + ":post:courant",
                date.truncatedTo(ChronoUnit.SECONDS),
                MessageIds.seed(),
                Optional.of(sender.replyTo().orElse(sender.address())),
                leaving,
                signers.current(sender.domain()),
                Optional.of(1),
                Optional.of(MessageIds.seed()));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(it -> !it.isBlank());
    }
}
