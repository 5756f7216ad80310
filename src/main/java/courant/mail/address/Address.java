package courant.mail.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A mail address that may be written on an envelope: ASCII, domain in lower case, mailbox name as it was typed. */
public record Address(@JsonValue String text) {

    /** Checks what somebody typed. */
    @JsonCreator
    public Address {
        var typed = new Typed(text);
        text = Mailbox.checked(typed) + "@" + Domain.checked(typed);
        if (text.length() > 254) {
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
