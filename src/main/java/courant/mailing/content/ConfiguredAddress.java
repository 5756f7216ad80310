package courant.mailing.content;

import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.platform.CannotStart;
import java.util.Optional;

/** Addresses from the configuration, checked. */
final class ConfiguredAddress {

    private ConfiguredAddress() {}

    /** @throws CannotStart if it is none, naming its variable */
    static Optional<Address> of(String variable, Optional<String> given) {
        return given.filter(it -> !it.isBlank()).map(it -> checked(variable, it));
    }

    private static Address checked(String variable, String given) {
        try {
            return Address.plain(given);
        } catch (BadAddress e) {
            throw new CannotStart(variable + ": " + e.getMessage());
        }
    }
}
