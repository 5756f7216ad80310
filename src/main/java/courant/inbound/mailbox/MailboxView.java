package courant.inbound.mailbox;

import courant.newsletter.Newsletter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mailbox as programs see it; without its password. */
@Schema(name = "Mailbox")
public record MailboxView(
        long id,
        String name,
        String host,
        int port,
        String encryption,
        String username,

        @Schema(description = "Whether a password is kept; it is never shown.")
        boolean hasPassword,

        String folder,
        List<String> newsletters,
        boolean enabled,

        @Schema(description = "When it was last read; null before the first time.") @Nullable
        Instant readAt,

        @Schema(description = "Since when it cannot be read; null where it can.") @Nullable
        Instant failingSince,

        @Schema(description = "Why, in a sentence.") @Nullable
        String fault) {

    static MailboxView of(KeptMailbox it, DataSource database) {
        var standing = MailboxStanding.of(database, it.id);
        return new MailboxView(
                it.id,
                it.name,
                it.host,
                it.port,
                it.encryption,
                it.username,
                it.password != null,
                it.folder,
                slugs(it),
                it.enabled,
                standing.map(MailboxStanding::readAt).orElse(null),
                standing.map(MailboxStanding::failingSince).orElse(null),
                standing.map(MailboxStanding::fault).orElse(null));
    }

    /** Of the newsletters that are bound to it. */
    public static List<String> slugs(KeptMailbox it) {
        return bound(it).map(newsletter -> newsletter.slug).toList();
    }

    /** What people call them. */
    public static List<String> names(KeptMailbox it) {
        return bound(it).map(newsletter -> newsletter.name).toList();
    }

    private static Stream<Newsletter> bound(KeptMailbox it) {
        return it.newsletters.stream().sorted().map(Newsletter::byId).flatMap(Optional::stream);
    }
}
