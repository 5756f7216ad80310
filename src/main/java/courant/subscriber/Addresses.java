package courant.subscriber;

import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.platform.BadInput;
import org.jspecify.annotations.Nullable;

/** Reads the address that somebody typed into the field {@code email}. */
public final class Addresses {
    private Addresses() {}

    /** @throws BadInput with a sentence to show beside the field */
    public static String checked(@Nullable String typed) {
        try {
            return Address.of(typed == null ? "" : typed).text();
        } catch (BadAddress fault) {
            throw new BadInput("email", String.valueOf(fault.getMessage()));
        }
    }
}
