package courant.mailing.preflight;

import courant.mail.preflight.domain.DkimKey;
import java.util.List;

/** Tells what a newsletter's mails are signed with. The sender knows. */
public interface SigningKeys {

    /** @param domain of the sender's address */
    List<DkimKey> of(String domain);
}
