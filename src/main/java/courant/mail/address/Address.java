package courant.mail.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A mail address that may be written on an envelope: the domain in ASCII and lower case, the mailbox name as it was typed, or,
 * where it has letters outside of ASCII (RFC 6531), in lower case and normalised too: so no two spellings are two readers,
 * whatever rules for such letters the database follows.
 */
public record Address(@JsonValue String text) {

    /** Checks what somebody typed. */
    @JsonCreator
    public Address {
        var typed = new Typed(text);
        text = Mailbox.checked(typed) + "@" + Domain.checked(typed);
        if (text.getBytes(UTF_8).length > 254) {
            throw new BadAddress(typed + " is too long: a mail address has at most 254 characters.");
        }
    }

    /**
     * Reads an address from what somebody typed: spaces around it are dropped, {@code exämple.org} becomes
     * {@code xn--exmple-cua.org}.
     *
     * @throws BadAddress with a sentence to show
     */
    public static Address of(String typed) {
        return new Address(typed);
    }

    /**
     * The same for an address that mails come from, which must be one that every relay and every reader's provider takes.
     *
     * @throws BadAddress with a sentence to show, also where there are letters outside of ASCII before the at sign
     */
    public static Address plain(String typed) {
        var address = of(typed);
        if (!address.isPlain()) {
            throw new BadAddress(address + " has letters before the @ that only some mail servers take. Readers may "
                    + "have such an address; senders and authors need one in plain letters (a–z).");
        }
        return address;
    }

    /** Whether every relay can carry it. */
    public boolean isPlain() {
        return text.chars().allMatch(c -> c < 0x80);
    }

    public String mailbox() {
        return text.substring(0, text.lastIndexOf('@'));
    }

    public String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
