package courant.mailing.preflight;

import courant.mail.dkim.DnsRecord;
import java.util.List;

/** Tells what a newsletter's mails are signed with. The sender knows. */
public interface SigningKeys {

    /**
     * What must stand in the DNS for the keys that mails are signed with now.
     *
     * @param domain of the sender's address
     */
    List<DnsRecord> of(String domain);
}
