package courant.mailing.freeze;

import courant.mailing.Mailing;
import courant.platform.sql.Sql;
import courant.post.Channel;
import courant.post.Post;
import courant.subscriber.segment.Predicate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Who gets each post, who waits for the weekly one, and who rests. */
@ApplicationScoped
class Rhythm {
    private static final Predicate RESTING = Predicate.of("coalesce(s.paused_until > now(), false)");
    private final DataSource database;

    Rhythm(DataSource database) {
        this.database = database;
    }

    /** Of those whom the author means. */
    Predicate meant(Mailing mailing) {
        return isWeekly(mailing) ? weekly(mailing) : Predicate.TRUE;
    }

    List<Predicate> leftOut(Mailing mailing) {
        return isWeekly(mailing) || forSomeAlone(mailing) ? List.of(RESTING) : List.of(RESTING, weekly(mailing));
    }

    /** By the key of weekly. */
    private static Predicate weekly(Mailing mailing) {
        return Predicate.of(
                "s.id in (select w.subscriber_id from weekly w where w.newsletter_id = ?)", mailing.newsletterId);
    }

    private boolean isWeekly(Mailing mailing) {
        return Sql.one(database, "select 1 from digest where post_id = ?", row -> true, mailing.postId)
                .isPresent();
    }

    /** The weekly post, which goes to all who chose it, does not tell of it. */
    private static boolean forSomeAlone(Mailing mailing) {
        var byMailAlone = Post.byId(mailing.postId).filter(it -> it.channel == Channel.MAIL);
        return byMailAlone.isPresent() && !mailing.audience.everybody();
    }
}
