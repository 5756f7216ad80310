package courant.mail.preflight.domain;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.dns.Resolver;
import courant.mail.smtp.Relay;
import java.net.InetAddress;
import java.util.List;

/**
 * Receivers ask for the name of the address that connects to them, and whether that name leads back to it. Where a relay of
 * somebody else's sends, that is its owner's matter; where it stands on this machine, it is ours, and so is the name we greet with.
 */
record HeloCheck(String helo, List<Relay> relays, Resolver dns) implements Check {

    @Override
    public Matter matter() {
        return Matter.HELO;
    }

    @Override
    public Line look() {
        if (SiteFacts.isInside(helo)) {
            return matter().fail(
                            "We greet relays as “" + helo + "”, a name that is nobody's.",
                            "Set COURANT_BASE_URL to this site's public address; its host is the name we greet with.");
        }
        var ours = dns.addresses(helo);
        if (ours.isEmpty()) {
            return matter().warn(
                            "We greet relays as " + helo + ", which the DNS does not know.",
                            "Publish an address for " + helo + ".");
        }
        return named(SendingAddresses.known(relays, helo, dns));
    }

    private Line named(List<InetAddress> sending) {
        var nameless = sending.stream().filter(it -> !leadsBack(it)).toList();
        if (nameless.isEmpty()) return matter().pass(good(sending));
        var address = nameless.getFirst().getHostAddress();
        var sentence = dns.names(nameless.getFirst()).isEmpty()
                ? address + " has no name in the DNS (PTR record)."
                : "The name of " + address + " does not lead back to it.";
        return isOurs()
                ? matter().fail(sentence, "Ask whoever gave you the address to let its PTR record say " + helo + ".")
                : matter().warn(sentence, "Ask your relay's owner, if mail leaves from there.");
    }

    private boolean leadsBack(InetAddress address) {
        return dns.names(address).stream().anyMatch(it -> dns.addresses(it).contains(address));
    }

    private boolean isOurs() {
        return relays.stream().allMatch(it -> SiteFacts.isInside(it.host()));
    }

    private String good(List<InetAddress> sending) {
        var greeting = "We greet as " + helo + ", which the DNS knows";
        return sending.isEmpty()
                ? greeting + "."
                : greeting + "; " + sending.getFirst().getHostAddress() + " has a name that leads back to it.";
    }
}
