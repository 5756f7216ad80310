package courant.mailing.preflight;

import courant.mail.Design;
import courant.mail.dkim.DnsRecord;
import courant.mail.preflight.domain.SiteFacts;
import courant.mail.preflight.post.PostFacts;
import courant.mailing.content.Composition;
import courant.mailing.content.ReturnPath;
import courant.markdown.FieldText;
import courant.markdown.FieldWriter;
import courant.newsletter.Newsletter;
import courant.newsletter.signing.SigningKey;
import courant.platform.Refused;
import courant.platform.Site;
import courant.platform.TestMode;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what the checks are about. */
@ApplicationScoped
class Gathering {
    private final Composition composition;
    private final Site site;
    private final TestMode testMode;
    private final Instance<RelaysInUse> relays;
    private final ReturnPath returnPath;
    private final Clock clock;

    Gathering(
            Composition composition,
            Site site,
            TestMode testMode,
            Instance<RelaysInUse> relays,
            ReturnPath returnPath,
            Clock clock) {
        this.composition = composition;
        this.site = site;
        this.testMode = testMode;
        this.relays = relays;
        this.returnPath = returnPath;
        this.clock = clock;
    }

    @Transactional
    Gathered post(long id) {
        var post = Post.byId(id).orElseThrow(() -> Refused.notFound("There is no post with this number."));
        return new Gathered(Optional.of(facts(post)), site(post.newsletter));
    }

    @Transactional
    Gathered newsletter(String slug) {
        var newsletter = Optional.of(slug)
                .filter(it -> !it.isEmpty())
                .map(Newsletter::bySlug)
                .orElseGet(Newsletter::first)
                .orElseThrow(() -> Refused.notFound("There is no such newsletter."));
        return new Gathered(Optional.empty(), site(newsletter));
    }

    /** In the transaction of whoever calls. */
    PostFacts facts(Post post) {
        var blueprint = composition.draw(post, "preflight", clock.instant());
        var subject = FieldText.parse(post.title);
        var body = post.document();
        return new PostFacts(
                subject.render(FieldWriter.FALLBACK),
                post.subtitle.isBlank() ? Design.beginning(body, FieldWriter.FALLBACK) : post.subtitle.strip(),
                !post.subtitle.isBlank(),
                post.body,
                body.page().toString(),
                body.words(),
                blueprint.plain().html(),
                blueprint.weight(),
                blueprint.plain().text(),
                Stream.concat(subject.fields().stream(), body.fields().stream())
                        .distinct()
                        .toList(),
                post.newsletter.name,
                post.newsletter.language,
                post.newsletter.accent,
                site.at(post.path()));
    }

    private Optional<SiteFacts> site(Newsletter newsletter) {
        if (testMode.on()) return Optional.empty();
        var from = newsletter.senderEmail;
        return Optional.of(new SiteFacts(
                site.base(),
                site.at("/unsubscribe/check"),
                from,
                domain(returnPath.ofDelivery(0, 0, from)),
                relays.stream().flatMap(it -> it.of(newsletter.id).stream()).toList(),
                keys(domain(from))));
    }

    /** Those of the key that signs now; one that is only ready may be published later. */
    private static List<DnsRecord> keys(String domain) {
        return SigningKey.of(domain).stream()
                .filter(SigningKey::isCurrent)
                .flatMap(it -> it.records().stream())
                .toList();
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
