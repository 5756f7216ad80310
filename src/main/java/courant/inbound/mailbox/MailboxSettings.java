package courant.inbound.mailbox;

import courant.account.Audit;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets mailboxes up, changes them and takes them away, in the caller's transaction. */
@ApplicationScoped
public class MailboxSettings {
    private static final String SEAL = "mailbox password";
    private final Places places;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    public MailboxSettings(Places places, Seal seal, Audit audit, Clock clock) {
        this.places = places;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    public KeptMailbox known(long id) {
        return KeptMailbox.byId(id).orElseThrow(() -> Refused.notFound("There is no mailbox " + id + "."));
    }

    /** As it is opened, with its password. */
    public MailboxAccess access(long id) {
        var it = known(id);
        return new MailboxAccess(it.name, it.host, it.port, it.encryption(), it.username, password(it), it.folder);
    }

    private String password(KeptMailbox it) {
        return it.password == null ? "" : seal.open(SEAL, it.password);
    }

    public KeptMailbox add(MailboxForm form) {
        var mailbox = KeptMailbox.made(clock.instant());
        form.apply(mailbox);
        checkName(mailbox);
        keepPassword(mailbox, form.password());
        mailbox.persistAndFlush();
        places.look(mailbox.id);
        write("add mailbox", mailbox);
        return mailbox;
    }

    /** Not kept if it throws: the caller ends the transaction. */
    public KeptMailbox change(long id, MailboxForm form) {
        var mailbox = known(id);
        var before = mailbox.inside();
        var host = mailbox.host;
        form.apply(mailbox);
        if (!mailbox.host.equalsIgnoreCase(host) && mailbox.password != null && form.password() == null) {
            throw new BadInput("password", "Type the password again: it is not sent to another host by itself.");
        }
        checkName(mailbox);
        keepPassword(mailbox, form.password());
        if (before.equals(mailbox.inside())) places.look(id);
        else places.anew(id);
        write("change mailbox", mailbox);
        return mailbox;
    }

    public void remove(long id) {
        var mailbox = known(id);
        mailbox.delete();
        write("remove mailbox", mailbox);
    }

    private void keepPassword(KeptMailbox mailbox, @Nullable String password) {
        if (password != null && !password.isEmpty()) mailbox.password = seal.close(SEAL, password);
    }

    private static void checkName(KeptMailbox mailbox) {
        if (KeptMailbox.idOf(mailbox.name).filter(it -> it != mailbox.id).isPresent()) {
            throw new BadInput("name", "Another mailbox is called that already.");
        }
    }

    private void write(String action, KeptMailbox mailbox) {
        audit.write(
                action,
                "mailbox " + mailbox.id,
                Map.of("name", mailbox.name, "host", mailbox.host, "enabled", mailbox.enabled));
    }
}
