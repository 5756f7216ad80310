package courant.mail.address;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands after the @: a host name with a dot, in the ASCII form in which the DNS knows it. */
final class Domain {

    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile(".*\\.[0-9]+");

    private Domain() {}

    static String checked(Typed address) {
        var domain = ascii(address);
        if (domain.isEmpty()) {
            throw new BadAddress(address + " is not a mail address: nothing stands after the @.");
        }
        if (domain.indexOf('.') < 0) {
            throw new BadAddress(address
                    + " is not complete: after the @ there should be a domain with a dot, such as example.org.");
        }
        if (domain.length() > 253
                || !NAME.matcher(domain).matches()
                || NUMBER.matcher(domain).matches()) {
            throw unreadable(address);
        }
        return domain;
    }

    private static String ascii(Typed address) {
        try {
            return IDN.toASCII(address.domain(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            throw unreadable(address);
        }
    }

    private static BadAddress unreadable(Typed address) {
        return new BadAddress(
                address + " has no domain after the @ that mail can be sent to. Is there a typing error?");
    }
}
