package courant.mail.preflight.domain;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.dns.Resolver;
import java.util.List;

/**
 * Whether what readers see as the sender is what SPF and DKIM speak for (RFC 7489). Gmail, Yahoo and Outlook refuse bulk mail
 * without a policy.
 *
 * @param signers the {@code d=} of our signatures
 */
record DmarcCheck(String from, String returnPath, List<String> signers, Resolver dns) implements Check {

    @Override
    public Matter matter() {
        return Matter.DMARC;
    }

    @Override
    public Line look() {
        return Dmarc.of(from, dns)
                .map(this::aligned)
                .orElseGet(() -> matter().fail(
                                from + " has no DMARC record; Gmail, Yahoo and Outlook refuse bulk mail without one.",
                                "Publish a TXT record at _dmarc." + from
                                        + ": “v=DMARC1; p=none”, and stricter once all is well."));
    }

    private Line aligned(Dmarc policy) {
        var bySpf = policy.aligns(from, returnPath, "aspf");
        var byDkim = signers.stream().anyMatch(it -> policy.aligns(from, it, "adkim"));
        var record = "“p=" + policy.policy() + "” at _dmarc." + policy.found();
        if (!bySpf && !byDkim) {
            return matter().fail(
                            "Neither the return path (" + returnPath + ") nor a signature (" + signedBy() + ") is of "
                                    + from + ", so every mail fails " + record + ".",
                            "Send from the domain that the relay signs for, or let it sign for " + from + ".");
        }
        if (!byDkim) {
            return matter().warn(
                            record + ": only the return path (" + returnPath + ") speaks for " + from
                                    + "; forwarded mail fails.",
                            "Sign with a key of " + from + ".");
        }
        return matter().pass(record + "; " + (bySpf ? "return path and signature are" : "the signature is") + " of "
                + from + ".");
    }

    private String signedBy() {
        return signers.isEmpty() ? "there is none" : "d=" + String.join(", d=", signers);
    }
}
