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
 * @param fields values of {@link PersonalFields}; blank or missing ones take the author's fallback
 */
public record Recipient(
        String address, Optional<String> name, String messageId, URI unsubscribe, Map<String, String> fields) {

    /** A recipient with all fields that a name and an address give. */
    public static Recipient of(String address, Optional<String> name, String messageId, URI unsubscribe) {
        return new Recipient(address, name, messageId, unsubscribe, PersonalFields.of(address, name));
    }

    String value(Slot slot) {
        if (slot.equals(Slot.UNSUBSCRIBE)) {
            return unsubscribe.toASCIIString();
        }
        var value = fields.getOrDefault(slot.name(), "");
        return value.isBlank() ? slot.fallback() : value;
    }
}
