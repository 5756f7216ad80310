package courant.inbound.mailbox;

import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.typed.HostName;
import courant.platform.typed.Line;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mailbox as somebody sends it; what is absent takes the default. */
@Schema(name = "MailboxForm", description = "What is absent takes its default.")
public record MailboxForm(
        @Schema(description = "For pages and logs; each mailbox has its own.") @Nullable
        String name,

        @Schema(examples = "imap.example.org") @Nullable String host,

        @Schema(description = "993 if absent, 143 where it is not encrypted from the first byte.") @Nullable
        Integer port,

        @Schema(description = "tls (from the first byte, the default), starttls or none.") @Nullable
        String encryption,

        @Nullable String username,

        @Schema(description = "Never shown again. Absent keeps the one that is there.") @Nullable
        String password,

        @Schema(description = "INBOX if absent.") @Nullable String folder,

        @Schema(
                description =
                        "Slugs of those whose replies arrive there; none is all that have no mailbox of their own.")
        @Nullable
        List<String> newsletters,

        @Schema(description = "false: it is not read.") @Nullable
        Boolean enabled) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 250;

    /** Onto the mailbox; its password is seen to elsewhere. */
    void apply(KeptMailbox mailbox) {
        mailbox.name = Line.of("name", name, LONGEST_NAME, "Give it a name, so that you know it again.");
        mailbox.host = HostName.of("host", host, "the server's", "imap.example.org");
        mailbox.encryption = Encryption.typed(encryption).word();
        mailbox.port = checkedPort(mailbox.encryption());
        mailbox.username = Line.of("username", username, LONGEST, "Say as whom to sign in; often it is the address.");
        mailbox.folder = folder == null || folder.isBlank() ? "INBOX" : Line.of("folder", folder, LONGEST, "");
        var bound = Newsletter.ids("newsletters", newsletters);
        mailbox.newsletters.retainAll(bound);
        mailbox.newsletters.addAll(bound);
        mailbox.enabled = enabled == null || enabled;
    }

    private int checkedPort(Encryption encryption) {
        if (port == null) return encryption.port;
        if (port < 1 || port > 65_535) throw new BadInput("port", "This is a number from 1 to 65535.");
        return port;
    }
}
