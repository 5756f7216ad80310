package courant.subscriber.roster;

import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.subscriber.SubscriberStatus;
import courant.subscriber.segment.SavedSegment;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which subscribers are asked for; what is empty is no wish.
 *
 * @param text a part of the address or the name; below three characters the beginning of the address
 * @param newsletter those who get it or have asked for it
 * @param segment those of its readers, or of any newsletter's, whom it means
 */
public record SubscriberQuery(
        String text,
        Optional<SubscriberStatus> status,
        Optional<Newsletter> newsletter,
        String tag,
        Optional<SavedSegment> segment) {
    private static final int LONGEST = 254;

    /** As somebody typed or sent it; null or blank means no wish. */
    public record Typed(
            @Nullable String q,
            @Nullable String status,
            @Nullable String newsletter,
            @Nullable String tag,
            @Nullable String segment) {
        public static final Typed ALL = new Typed(null, null, null, null, null);
    }

    /** What somebody typed or sent; null or blank means no wish. */
    public static SubscriberQuery of(@Nullable String text, @Nullable String status) {
        return of(new Typed(text, status, null, null, null));
    }

    /** @throws BadInput about the wish that makes no sense */
    public static SubscriberQuery of(Typed typed) {
        var wanted = typed.q() == null ? "" : written(typed.q().strip().replace("\0", ""));
        if (wanted.length() > LONGEST) {
            throw new BadInput("q", "This is too long to search for: at most " + LONGEST + " characters.");
        }
        return new SubscriberQuery(
                wanted,
                wish(typed.status()).map(SubscriberStatus::of),
                wish(typed.newsletter()).map(SubscriberQuery::named),
                wish(typed.tag()).map(it -> it.replace("\0", "")).orElse(""),
                wish(typed.segment()).map(SubscriberQuery::saved));
    }

    private static Optional<String> wish(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static Newsletter named(String slug) {
        return Newsletter.bySlug(slug)
                .orElseThrow(
                        () -> new BadInput("newsletter", "There is no newsletter with the slug \"" + slug + "\"."));
    }

    private static SavedSegment saved(String number) {
        return Optional.of(number)
                .filter(it -> it.matches("\\d{1,18}"))
                .flatMap(it -> SavedSegment.byId(Long.parseLong(it)))
                .orElseThrow(
                        () -> new BadInput("segment", "There is no segment " + number + "; perhaps it was removed."));
    }

    /** As addresses and names are kept; a whole address with its domain as the DNS writes it. */
    private static String written(String text) {
        try {
            return Address.of(text).text().toLowerCase(Locale.ROOT);
        } catch (BadAddress _) {
            return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        }
    }

    public static SubscriberQuery all() {
        return of(Typed.ALL);
    }

    /** A trigram needs three characters. */
    boolean anywhere() {
        return text.codePointCount(0, text.length()) >= 3;
    }

    String pattern() {
        var escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return anywhere() ? "%" + escaped + "%" : escaped + "%";
    }
}
