package courant.platform.inbox;

import java.util.Locale;
import java.util.Set;

/**
 * Which mails of the inbox somebody may see: some hold links that open an account.
 *
 * @param only the one recipient whose mails are shown; empty for those of all
 * @param hidden recipients whose mails are not shown, in small letters
 */
public record Sight(String only, Set<String> hidden) {
    public static final Sight ALL = new Sight("", Set.of());

    public boolean shows(InboxMail mail) {
        var recipient = mail.recipient().toLowerCase(Locale.ROOT);
        return (only.isEmpty() || only.toLowerCase(Locale.ROOT).equals(recipient)) && !hidden.contains(recipient);
    }
}
