package courant.inbound.reply;

import courant.inbound.mailbox.MailboxStanding;
import courant.mailing.Decider;
import courant.mailing.subject.Scores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells a subject test which subject people answered. */
@ApplicationScoped
public class ReplyScores implements Scores {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private final DataSource database;
    private final ReplyCounts counts;

    public ReplyScores(DataSource database, ReplyCounts counts) {
        this.database = database;
        this.counts = counts;
    }

    @Override
    public Decider decider() {
        return Decider.REPLIES;
    }

    @Override
    public Optional<String> obstacle(long newsletter) {
        var read = MailboxStanding.ofNewsletter(database, newsletter);
        if (read.isEmpty()) {
            return Optional.of(
                    "Replies to this newsletter are not read: its owner sets a mailbox up in Settings → Replies.");
        }
        return read.stream().anyMatch(ReplyScores::good) ? Optional.empty() : Optional.of(said(read.getFirst()));
    }

    private static boolean good(MailboxStanding it) {
        return !it.failing() && it.lately();
    }

    private static String said(MailboxStanding it) {
        if (it.failing()) return "Replies cannot be read since " + at(it.failingSince()) + ": " + it.fault();
        if (it.readAt() == null) return "The mailbox for replies was not read yet; that is a matter of a minute.";
        return "The mailbox for replies was last read on " + at(it.readAt()) + ".";
    }

    private static String at(@Nullable Instant moment) {
        return WHEN.format(Objects.requireNonNull(moment));
    }

    @Override
    public Map<Integer, Integer> byVariant(long mailing) {
        return counts.byVariant(mailing);
    }
}
