package courant.mail.preflight.domain;

import courant.mail.dkim.DnsRecord;
import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.dns.Resolver;
import java.util.Locale;

/** Whether receivers find the key that we sign with (RFC 6376, section 3.6). */
record DkimCheck(DnsRecord key, Resolver dns) implements Check {

    @Override
    public Matter matter() {
        return Matter.DKIM;
    }

    @Override
    public Line look() {
        var records = dns.texts(key.name());
        if (records.isEmpty()) {
            return matter().fail(
                            "Mails are signed with a key that nobody can find: " + key.name() + " has no record.",
                            publish());
        }
        if (records.size() > 1) {
            return matter().fail(
                            key.name() + " has " + records.size() + " records; receivers may take either.", publish());
        }
        return compared(Tags.read(records.getFirst()), Tags.read(key.value()));
    }

    private Line compared(Tags published, Tags ours) {
        if (bare(published).isEmpty()) {
            return matter().fail("The record at " + key.name() + " says that this key is revoked.", publish());
        }
        if (!bare(published).equals(bare(ours)) || !kind(published).equals(kind(ours))) {
            return matter().fail(
                            "The record at " + key.name() + " is not the key that mails are signed with.", publish());
        }
        if (published.get("t", "").contains("y")) {
            return matter().warn(
                            "The record at " + key.name()
                                    + " says “t=y”: receivers treat mails as if they were not signed.",
                            "Take “t=y” out of the record.");
        }
        return matter().pass("The key at " + key.name() + " is the one that mails are signed with.");
    }

    private String publish() {
        return "Publish a TXT record at " + key.name() + ": " + key.value();
    }

    private static String bare(Tags tags) {
        return tags.get("p", "").replaceAll("\\s", "");
    }

    private static String kind(Tags tags) {
        return tags.get("k", "rsa").toLowerCase(Locale.ROOT);
    }
}
