package courant.platform.inbox;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.subethamail.smtp.helper.SimpleMessageListener;

/** The mails that test mode kept: the newest {@value #KEPT}, over restarts. */
@ApplicationScoped
public class Inbox implements SimpleMessageListener {
    public static final int KEPT = 20_000;
    private static final int TRIM_EVERY = 500;
    private final DataSource database;
    private final AtomicInteger received = new AtomicInteger();

    public Inbox(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean accept(String sender, String recipient) {
        return true;
    }

    @Override
    public void deliver(String sender, String recipient, InputStream data) throws IOException {
        var raw = data.readAllBytes();
        Sql.update(
                database,
                "insert into inbox_message (sender, recipient, subject, raw) values (?, ?, ?, ?)",
                sender,
                recipient,
                subject(raw),
                raw);
        if (received.incrementAndGet() % TRIM_EVERY == 0) trim();
    }

    /** Newest first; the search looks into recipient and subject. {@code before} is the id to go on from. */
    public List<InboxMail> newest(String search, long before, int limit) {
        return newest(Sight.ALL, search, before, limit);
    }

    /** As the other, of what somebody may see. */
    public List<InboxMail> newest(Sight sight, String search, long before, int limit) {
        return Sql.list(
                database,
                """
                select id, received_at, sender, recipient, subject from inbox_message
                where id < ? and (recipient ilike ? or subject ilike ?)
                  and (? = '' or lower(recipient) = lower(?)) and lower(recipient) <> all (?::text[])
                order by id desc limit ?
                """,
                InboxMail::read,
                before,
                "%" + escaped(search) + "%",
                "%" + escaped(search) + "%",
                sight.only(),
                sight.only(),
                sight.hidden().toArray(String[]::new),
                limit);
    }

    public Optional<InboxMail> find(long id) {
        return Sql.one(
                database,
                "select id, received_at, sender, recipient, subject from inbox_message where id = ?",
                InboxMail::read,
                id);
    }

    /** The message as it came over SMTP. */
    public Optional<byte[]> raw(long id) {
        return Sql.one(database, "select raw from inbox_message where id = ?", row -> row.getBytes(1), id);
    }

    public int count() {
        return Sql.one(database, "select count(*) from inbox_message", row -> row.getInt(1))
                .orElse(0);
    }

    public void clear() {
        Sql.update(database, "delete from inbox_message");
    }

    private void trim() {
        Sql.update(database, """
                delete from inbox_message
                where id <= (select id from inbox_message order by id desc offset ? limit 1)
                """, KEPT);
    }

    private static String subject(byte[] raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return Objects.requireNonNullElse(message.getSubject(), "").replace("\0", "");
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String escaped(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
