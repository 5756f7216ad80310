package courant.subscriber.roster;

import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.platform.BadInput;
import courant.subscriber.SubscriberStatus;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which subscribers are asked for.
 *
 * @param text a part of the address or the name; below three characters the beginning of the address; empty for all
 */
public record SubscriberQuery(String text, Optional<SubscriberStatus> status) {
    private static final int LONGEST = 254;

    /** What somebody typed or sent; null or blank means no wish. */
    public static SubscriberQuery of(@Nullable String text, @Nullable String status) {
        var wanted = text == null ? "" : written(text.strip().replace("\0", ""));
        if (wanted.length() > LONGEST) {
            throw new BadInput("q", "This is too long to search for: at most " + LONGEST + " characters.");
        }
        return new SubscriberQuery(
                wanted,
                status == null || status.isBlank() ? Optional.empty() : Optional.of(SubscriberStatus.of(status)));
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
        return new SubscriberQuery("", Optional.empty());
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
