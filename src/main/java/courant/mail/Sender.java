package courant.mail;

import java.util.Optional;

/** Who a mail is from: a name as readers see it, a checked address, and where answers go if elsewhere. */
public record Sender(String name, String address, Optional<String> replyTo) {

    public Sender(String name, String address) {
        this(name, address, Optional.empty());
    }

    /** The part of the address that Message-IDs are made on. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
