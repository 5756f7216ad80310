package courant.mail.preflight.domain;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.dns.RecordKind;
import courant.mail.preflight.dns.Resolver;

/** Receivers refuse mail from a domain that could not be answered. */
record SenderCheck(String domain, Resolver dns) implements Check {

    @Override
    public Matter matter() {
        return Matter.SENDER;
    }

    @Override
    public Line look() {
        if (ReservedNames.contain(domain)) {
            return matter().fail(
                            domain + " is a name for examples; nobody can send from it.",
                            "Give the newsletter a sender's address of your own domain.");
        }
        var exchangers = dns.look(domain, RecordKind.MX).values();
        if (!exchangers.isEmpty()) return matter().pass(domain + " takes mail at " + exchangers.getFirst() + ".");
        return dns.addresses(domain).isEmpty()
                ? matter().fail(
                                "The DNS knows neither a mail server nor an address for " + domain + ".",
                                "Look for a typing error in the sender's address, or publish an MX record.")
                : matter().warn(
                                domain + " has no MX record; answers and bounces may not arrive.",
                                "Publish an MX record for " + domain + ".");
    }
}
