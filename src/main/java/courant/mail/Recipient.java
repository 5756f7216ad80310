package courant.mail;

import courant.mail.counting.CountingSlots;
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
 * @param counted what their counted links begin with; empty for who is not counted
 */
public record Recipient(
        String address,
        Optional<String> name,
        String messageId,
        URI unsubscribe,
        URI preferences,
        Map<String, String> fields,
        Optional<String> counted) {

    /** A recipient who is not counted. */
    public Recipient(
            String address,
            Optional<String> name,
            String messageId,
            URI unsubscribe,
            URI preferences,
            Map<String, String> fields) {
        this(address, name, messageId, unsubscribe, preferences, fields, Optional.empty());
    }

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

    /** The same, counted by links that begin so. */
    public Recipient counted(String prefix) {
        return new Recipient(address, name, messageId, unsubscribe, preferences, fields, Optional.of(prefix));
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
        if (slot.equals(CountingSlots.PREFIX)) {
            return counted.orElse("");
        }
        var value = fields.getOrDefault(slot.name(), "");
        return value.isBlank() ? slot.fallback() : value;
    }
}
