package courant.mail;

import courant.mail.slot.Slot;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Everything in a message that differs from reader to reader.
 *
 * @param address as {@code Address} checked it
 * @param messageId without angle brackets; see {@link MessageIds}
 * @param unsubscribe answers a POST without asking (RFC 8058) and shows a page on GET
 * @param preferences the page on which readers see to what they get
 * @param fields values of {@link PersonalFields}; blank or missing ones take the author's fallback
 */
public record Recipient(
        String address,
        Optional<String> name,
        String messageId,
        URI unsubscribe,
        URI preferences,
        Map<String, String> fields) {

    /** A recipient of whom nothing but name and address is known, and whose preferences stand where one unsubscribes. */
    public static Recipient of(String address, Optional<String> name, String messageId, URI unsubscribe) {
        return of(address, name, messageId, unsubscribe, unsubscribe, Map.of());
    }

    /**
     * A recipient with all fields that a name, an address and what else is known give.
     *
     * @param attributes values of {@code {{attribute.…}}}, by the name that stands behind the dot
     */
    public static Recipient of(
            String address,
            Optional<String> name,
            String messageId,
            URI unsubscribe,
            URI preferences,
            Map<String, String> attributes) {
        var fields = PersonalFields.of(address, name, attributes);
        return new Recipient(address, name, messageId, unsubscribe, preferences, fields);
    }

    /** What its link says of it: the last part of the path. */
    String unsubscribeToken() {
        var path = unsubscribe.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String value(Slot slot) {
        if (slot.equals(Slot.UNSUBSCRIBE)) {
            return unsubscribe.toASCIIString();
        }
        if (slot.equals(Slot.PREFERENCES)) {
            return preferences.toASCIIString();
        }
        var value = fields.getOrDefault(slot.name(), "");
        return value.isBlank() ? slot.fallback() : value;
    }
}
