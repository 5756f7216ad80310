package courant.studio.replies;

import courant.inbound.mailbox.KeptMailbox;
import courant.inbound.mailbox.MailboxForm;
import courant.inbound.mailbox.MailboxView;
import courant.platform.BadInput;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the form of a mailbox sends, as it was typed. */
public record TypedMailbox(
        @RestForm @Nullable String name,
        @RestForm @Nullable String host,
        @RestForm @Nullable String port,
        @RestForm @Nullable String encryption,
        @RestForm @Nullable String username,
        @RestForm @Nullable String password,
        @RestForm @Nullable String folder,
        @RestForm @Nullable List<String> newsletters,
        @RestForm @Nullable String enabled) {

    static final TypedMailbox NEW = new TypedMailbox("", "", "", "tls", "", "", "INBOX", List.of(), "yes");

    static TypedMailbox of(KeptMailbox it) {
        return new TypedMailbox(
                it.name,
                it.host,
                String.valueOf(it.port),
                it.encryption,
                it.username,
                "",
                it.folder,
                MailboxView.slugs(it),
                it.enabled ? "yes" : "");
    }

    /** What is typed into the field of this name. */
    public String in(String field) {
        return Objects.requireNonNullElse(
                switch (field) {
                    case "name" -> name;
                    case "host" -> host;
                    case "port" -> port;
                    case "encryption" -> encryption;
                    case "username" -> username;
                    case "folder" -> folder;
                    default -> throw new IllegalArgumentException(field);
                },
                "");
    }

    public boolean isFor(String slug) {
        return newsletters != null && newsletters.contains(slug);
    }

    public boolean isEnabled() {
        return enabled != null && !enabled.isEmpty();
    }

    /** A password field that was left empty keeps what is there. */
    MailboxForm form() {
        return new MailboxForm(
                name,
                host,
                portNumber(),
                encryption,
                username,
                password == null || password.isEmpty() ? null : password,
                folder,
                newsletters,
                isEnabled());
    }

    private @Nullable Integer portNumber() {
        if (port == null || port.isBlank()) return null;
        try {
            return Integer.valueOf(port.strip());
        } catch (NumberFormatException e) {
            throw new BadInput("port", "This is a number, in figures.");
        }
    }
}
