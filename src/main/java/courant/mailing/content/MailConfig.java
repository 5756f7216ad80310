package courant.mailing.content;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Addresses at which answers to mails arrive. */
@ConfigMapping(prefix = "courant.mail")
public interface MailConfig {

    /**
     * Where bounces go, such as {@code bounce@example.org}: each mail's envelope sender is this address with a signed token
     * behind a plus sign, so the mailbox must take {@code bounce+…@example.org} too. Absent: they go to the sender's address.
     */
    Optional<String> bounceAddress();

    /**
     * An address that takes people off the list, offered in List-Unsubscribe behind the link; the subject of what arrives
     * there names the subscription. Courant does not read it: set it only if somebody, or something, does. Absent: the link
     * alone.
     */
    Optional<String> unsubscribeAddress();
}
