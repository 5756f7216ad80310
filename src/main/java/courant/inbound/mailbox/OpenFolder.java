package courant.inbound.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * A mailbox's folder, looked into over IMAP (RFC 9051, RFC 3501): opened by EXAMINE and read by BODY.PEEK, so that nothing is
 * marked as read, moved or deleted; no text of a message is asked for.
 */
public final class OpenFolder implements AutoCloseable {
    private static final int MOST_OF_A_HEADER = 32_768;
    private static final String ASKED =
            "(UID BODY.PEEK[HEADER.FIELDS (" + String.join(" ", Arrived.FIELDS) + ")]<0." + MOST_OF_A_HEADER + ">)";

    private final MailboxAccess access;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private OpenFolder(MailboxAccess access, IMAPStore store, IMAPFolder folder) {
        this.access = access;
        this.store = store;
        this.folder = folder;
    }

    public static OpenFolder open(MailboxAccess access) throws Unreadable {
        var store = new IMAPStore(Session.getInstance(properties(access.encryption())), null);
        try {
            store.connect(access.host(), access.port(), access.username(), access.password());
            var folder = (IMAPFolder) store.getFolder(access.folder());
            folder.open(Folder.READ_ONLY);
            return new OpenFolder(access, store, folder);
        } catch (MessagingException | RuntimeException fault) {
            close(store);
            throw WhyUnreadable.of(access, fault);
        }
    }

    private static Properties properties(Encryption encryption) {
        var it = new Properties();
        it.setProperty("mail.imap.connectiontimeout", "10000");
        it.setProperty("mail.imap.timeout", "20000");
        it.setProperty("mail.imap.writetimeout", "20000");
        it.setProperty("mail.imap.auth.mechanisms", "PLAIN LOGIN");
        it.setProperty("mail.imap.ssl.enable", String.valueOf(encryption == Encryption.TLS));
        it.setProperty("mail.imap.ssl.checkserveridentity", "true");
        it.setProperty("mail.imap.ssl.protocols", "TLSv1.3 TLSv1.2");
        it.setProperty("mail.imap.starttls.enable", String.valueOf(encryption == Encryption.STARTTLS));
        it.setProperty("mail.imap.starttls.required", String.valueOf(encryption == Encryption.STARTTLS));
        return it;
    }

    /** As long as it is the same, a number means the same message. */
    public long validity() throws Unreadable {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException | RuntimeException fault) {
            throw WhyUnreadable.of(access, fault);
        }
    }

    /** Above the number of each message that is there. */
    public long next() throws Unreadable {
        try {
            var told = folder.getUIDNext();
            return told > 0 ? told : afterTheLast();
        } catch (MessagingException | RuntimeException fault) {
            throw WhyUnreadable.of(access, fault);
        }
    }

    private long afterTheLast() throws MessagingException {
        var count = folder.getMessageCount();
        return count == 0 ? 1 : folder.getUID(folder.getMessage(count)) + 1;
    }

    public int messages() throws Unreadable {
        try {
            return folder.getMessageCount();
        } catch (MessagingException | RuntimeException fault) {
            throw WhyUnreadable.of(access, fault);
        }
    }

    /** What has a number from the one to the other. */
    public List<Arrived> fetch(long from, long to) throws Unreadable {
        try {
            var answers = (Response[])
                    folder.doCommand(protocol -> answers(protocol, "UID FETCH " + from + ":" + to + " " + ASKED));
            return Arrays.stream(answers)
                    .flatMap(it -> it instanceof FetchResponse message ? message(message, from, to) : Stream.empty())
                    .toList();
        } catch (MessagingException | RuntimeException fault) {
            throw WhyUnreadable.of(access, fault);
        }
    }

    private static Response[] answers(IMAPProtocol protocol, String command) throws ProtocolException {
        var answers = protocol.command(command, null);
        protocol.notifyResponseHandlers(answers);
        protocol.handleResult(answers[answers.length - 1]);
        return answers;
    }

    /** A server may tell of other messages too, such as that one was read meanwhile. */
    private static Stream<Arrived> message(FetchResponse it, long from, long to) {
        var uid = it.getItem(UID.class);
        var header = it.getItem(BODY.class);
        if (uid == null || header == null || uid.uid < from || uid.uid > to) return Stream.empty();
        return Stream.ofNullable(header.getByteArray()).map(all -> Arrived.of(all.getNewBytes()));
    }

    public boolean isEncrypted() {
        return store.isSSL();
    }

    @Override
    public void close() {
        close(store);
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException gone) {
            Objects.requireNonNull(gone); // it is over either way
        }
    }
}
