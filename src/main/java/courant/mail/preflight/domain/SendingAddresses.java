package courant.mail.preflight.domain;

import courant.mail.preflight.dns.Resolver;
import courant.mail.preflight.web.PublicAddresses;
import courant.mail.smtp.Relay;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** From where receivers see our mail come, as far as that can be known here. */
final class SendingAddresses {
    private SendingAddresses() {}

    /** The relays' own addresses; where a relay stands on this machine, those that this machine's name has. */
    static List<InetAddress> known(List<Relay> relays, String helo, Resolver dns) {
        return relays.stream()
                .flatMap(it -> SiteFacts.isInside(it.host()) ? own(helo, dns) : dns.addresses(it.host()).stream())
                .filter(PublicAddresses::contain)
                .distinct()
                .toList();
    }

    private static Stream<InetAddress> own(String helo, Resolver dns) {
        return SiteFacts.isInside(helo) ? Stream.empty() : dns.addresses(helo).stream();
    }
}
