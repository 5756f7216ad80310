package courant.mail.preflight.domain;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.dns.Resolver;
import courant.mail.preflight.spf.Qualifier;
import courant.mail.preflight.spf.Spf;
import courant.mail.preflight.spf.SpfFault;
import courant.mail.smtp.Relay;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Whether receivers may believe that our servers send for the domain of the envelope sender (RFC 7208). */
record SpfCheck(String domain, String sender, String helo, List<Relay> relays, Resolver dns) implements Check {

    @Override
    public Matter matter() {
        return Matter.SPF;
    }

    @Override
    public Line look() {
        try {
            return look(SendingAddresses.known(relays, helo, dns));
        } catch (SpfFault fault) {
            return matter().fail(
                            "The record of " + domain + " " + fault.getMessage() + ".",
                            "Mend the record; receivers take it for broken and trust nobody by it.");
        }
    }

    private Line look(List<InetAddress> from) {
        var reading = read(from.stream().findFirst());
        if (reading.text().isEmpty()) {
            return matter().fail(
                            domain + " has no SPF record.",
                            "Publish a TXT record at " + domain
                                    + ": “v=spf1 include:YOUR-RELAY'S-NAME -all”; your relay's help says the name.");
        }
        if (reading.lookUps() > Spf.MOST_LOOK_UPS) {
            return matter().fail(
                            "The record of %s needs %d look-ups; receivers stop at %d and trust nobody by it."
                                    .formatted(domain, reading.lookUps(), Spf.MOST_LOOK_UPS),
                            "Take out what you do not send with any more.");
        }
        if (reading.empty() > Spf.MOST_VOID) {
            return matter().fail(
                            "%d look-ups of the record of %s find nothing; receivers stop at %d."
                                    .formatted(reading.empty(), domain, Spf.MOST_VOID),
                            "Take the names out that do not exist any more.");
        }
        return allowed(reading, from);
    }

    private Line allowed(Spf.Reading reading, List<InetAddress> from) {
        var record =
                "“" + reading.text().orElse("") + "” (" + reading.lookUps() + " of " + Spf.MOST_LOOK_UPS + " look-ups)";
        if (reading.text().orElse("").matches("(?i).*\\s\\+?all(\\s.*)?")) {
            return matter().warn("The record lets anybody send: " + record + ".", "End it with “-all” or “~all”.");
        }
        if (from.isEmpty()) {
            return matter().pass("There is a good record: " + record
                    + ". From which address your relay sends is not known here.");
        }
        var strange = from.stream()
                .filter(it -> read(Optional.of(it)).said() != Qualifier.PASS)
                .toList();
        return strange.isEmpty()
                ? matter().pass("Lets " + from.getFirst().getHostAddress() + " send: " + record + ".")
                : matter().warn(
                                "The record does not name %s, the address of your relay: %s."
                                        .formatted(strange.getFirst().getHostAddress(), record),
                                "Add what your relay's help says, if it sends from there; it may send from other addresses than it takes mail at.");
    }

    private Spf.Reading read(Optional<InetAddress> from) {
        return Spf.read(domain, sender, helo, from, dns);
    }
}
