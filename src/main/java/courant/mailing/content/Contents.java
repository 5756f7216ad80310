package courant.mailing.content;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import courant.mail.Blueprint;
import courant.mail.Mould;
import courant.mail.Recipient;
import courant.mail.smtp.Envelope;
import courant.newsletter.signing.Signers;
import courant.platform.sql.Sql;
import courant.subscriber.Leaving;
import courant.subscriber.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Frozen contents, each made a mould of once. The same delivery gives the same bytes on every node, at any time. */
@ApplicationScoped
public class Contents {
    private static final int AT_ONCE = 20;
    private final DataSource database;
    private final Leaving leaving;
    private final Preferences preferences;
    private final ReturnPath returnPath;
    private final Signers signers;
    private final CountedLinks counting;
    private final LoadingCache<Long, Frozen> frozen =
            Caffeine.newBuilder().maximumSize(AT_ONCE).build(this::load);

    private final LoadingCache<Long, Integer> winners =
            Caffeine.newBuilder().maximumSize(AT_ONCE).build(this::winner);

    /** @param variants one for each subject that is tried; empty where there is one subject for all */
    private record Frozen(Blueprint blueprint, Mould mould, boolean counted, List<Mould> variants) {}

    public Contents(
            DataSource database,
            Leaving leaving,
            Preferences preferences,
            ReturnPath returnPath,
            Signers signers,
            CountedLinks counting) {
        this.counting = counting;
        this.database = database;
        this.leaving = leaving;
        this.preferences = preferences;
        this.returnPath = returnPath;
        this.signers = signers;
    }

    /** @throws IllegalArgumentException for an address that SMTP cannot carry */
    public Finished message(Addressed to) {
        var content = frozen.get(to.mailingId());
        var blueprint = content.blueprint();
        var somebody = Recipient.of(
                to.email(),
                to.name(),
                blueprint.messageId(to.mailingId(), to.deliveryId()),
                leave(blueprint, to),
                preferences.link(to.newsletterId(), to.subscriberId()),
                to.attributes());
        var recipient = content.counted() && to.mayBeCounted()
                ? somebody.counted(counting.of(to.mailingId(), to.deliveryId()))
                : somebody;
        var from = returnPath.ofDelivery(
                to.mailingId(), to.deliveryId(), blueprint.sender().address());
        return new Finished(new Envelope(from, to.email()), bytes(blueprint, mould(content, to), recipient));
    }

    /** Signed as of its Date, so that a repeat has the same bytes. */
    private byte[] bytes(Blueprint blueprint, Mould mould, Recipient recipient) {
        var signer = blueprint
                .postmark()
                .signedBy()
                .flatMap(it -> signers.signer(blueprint.sender().domain(), it));
        return signer.map(it -> mould.fill(recipient, it)).orElseGet(() -> mould.fill(recipient));
    }

    private Mould mould(Frozen content, Addressed to) {
        if (content.variants().isEmpty()) return content.mould();
        var variant = to.variant() == null ? winners.get(to.mailingId()) : to.variant();
        return content.variants().get(variant);
    }

    /** Decided before the first of the rest is taken up, and for good. */
    private Integer winner(long mailing) {
        return Sql.one(
                        database,
                        "select winner from subject_test where mailing_id = ? and winner is not null",
                        row -> row.getInt(1),
                        mailing)
                .orElseThrow(() -> new IllegalStateException("no subject of mailing " + mailing + " has won yet"));
    }

    /** As it was when the mailing was frozen, so that a repeat has the same bytes. */
    private URI leave(Blueprint blueprint, Addressed to) {
        return blueprint.postmark().links().isPresent()
                ? leaving.link(to.newsletterId(), to.subscriberId(), to.mailingId())
                : leaving.link(to.newsletterId(), to.subscriberId());
    }

    private Frozen load(long mailing) {
        return Sql.one(
                        database,
                        "select blueprint, subjects from mailing_content where mailing_id = ?",
                        row -> {
                            var blueprint = FrozenJson.read(row.getString(1));
                            return new Frozen(
                                    blueprint,
                                    new Mould(blueprint),
                                    blueprint.counts(),
                                    variants(blueprint, row.getArray(2)));
                        },
                        mailing)
                .orElseThrow();
    }

    private static List<Mould> variants(Blueprint blueprint, @Nullable Array subjects) throws SQLException {
        if (subjects == null) return List.of();
        return Stream.of((String[]) subjects.getArray())
                .map(it -> new Mould(blueprint.under(it)))
                .toList();
    }
}
