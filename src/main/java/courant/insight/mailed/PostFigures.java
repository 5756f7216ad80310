package courant.insight.mailed;

import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one post, all its mailings together.
 *
 * @param digest whether it is the weekly mail, for those who chose one a week instead of each post
 * @param key what lists go on from: its newest mailing
 * @param sentAt when its first mailing started
 * @param intended mails that were to go out
 * @param delivered taken by the relays; whether they came back later is not known yet
 * @param bounced rejected at once: the address, the mailbox, our mail refused, and what gave no such reason
 * @param unsubscribed left by the link in one of its mails
 * @param complained reported it as spam; null where nobody can know
 * @param replied deliveries that were answered, each once; null where replies are not read
 */
public record PostFigures(
        long id,
        String title,
        long newsletterId,
        boolean digest,
        long key,
        Instant sentAt,
        boolean going,
        int intended,
        int delivered,
        int bounced,
        int badAddress,
        int badMailbox,
        int badPolicy,
        int badOther,
        int deferred,
        int skipped,
        int uncertain,
        int waiting,
        int unsubscribed,
        @Nullable Integer complained,
        @Nullable Integer replied) {

    /** Of those that were to go out, in per cent; empty where none were. */
    public Share deliveredShare() {
        return Share.of(delivered, intended);
    }

    public Share bouncedShare() {
        return Share.of(bounced, intended);
    }

    /** Of those delivered. */
    public Share unsubscribedShare() {
        return Share.of(unsubscribed, delivered);
    }

    /** Of those delivered. */
    public Share shareOf(long readers) {
        return Share.of(readers, delivered);
    }

    /** Of those delivered. */
    public Share repliedShare() {
        return Share.of(replied == null ? 0 : replied, delivered);
    }

    public boolean repliesRead() {
        return replied != null;
    }

    static PostFigures read(ResultSet row) throws SQLException {
        var complained = row.getInt("complained");
        return new PostFigures(
                row.getLong("post_id"),
                row.getString("title"),
                row.getLong("newsletter_id"),
                row.getBoolean("digest"),
                row.getLong("key"),
                Objects.requireNonNull(Sql.instant(row, "sent_at")),
                row.getBoolean("going"),
                row.getInt("intended"),
                row.getInt("accepted"),
                row.getInt("bounced"),
                row.getInt("bad_address"),
                row.getInt("bad_mailbox"),
                row.getInt("bad_policy"),
                row.getInt("bad_other"),
                row.getInt("deferred"),
                row.getInt("skipped"),
                row.getInt("uncertain"),
                row.getInt("waiting"),
                row.getInt("unsubscribed"),
                complained == 0 ? null : complained,
                row.getObject("replied", Integer.class));
    }
}
