package courant.mailing;

import courant.platform.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One post being mailed. What can happen to it stands here; the sender's own steps are SQL with the same guards. */
@Entity
@DynamicUpdate
public class Mailing extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "newsletter_id")
    public long newsletterId;

    @Column(name = "post_id")
    public long postId;

    @Column
    public String title;

    @Column
    @Enumerated(EnumType.STRING)
    public MailingState state;

    @Column(name = "due_at")
    public Instant dueAt;

    /** The local time it was asked for, in {@link #zone}. */
    @Column(name = "local_time")
    public LocalDateTime localTime;

    @Column
    public String zone;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    public Audience audience;

    /** Whether each reader gets it when their own clock shows {@link #localTime}. */
    @Column(name = "each_zone")
    public boolean eachZone;

    /** The mailing whose audience this one completes. */
    @Column(name = "resend_of")
    public @Nullable Long resendOf;

    /** Whether its post is the weekly one, which the program wrote. Index: the key of digest.post_id. */
    @Formula("exists (select 1 from digest g where g.post_id = post_id)")
    public boolean digest;

    @Column
    public int candidates;

    @Column
    public int excluded;

    public @Nullable String reason;

    @Column(name = "started_at")
    public @Nullable Instant startedAt;

    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    public static Mailing byId(long id) {
        return Mailing.<Mailing>findByIdOptional(id).orElseThrow(Mailing::unknown);
    }

    /** For a step of its state: nobody else moves it until the transaction ends. */
    public static Mailing toChange(long id) {
        return Mailing.<Mailing>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Mailing::unknown);
    }

    public static Optional<Mailing> latestOf(long postId) {
        return find("postId = ?1 order by id desc", postId).firstResultOptional();
    }

    /** The one that is not over. */
    public static Optional<Mailing> liveOf(long postId) {
        return Mailing.<Mailing>list("postId = ?1 order by id desc", postId).stream()
                .filter(it -> it.state.isLive())
                .findFirst();
    }

    public static Stream<Mailing> sentOf(long postId) {
        return Mailing.<Mailing>list("postId = ?1 and state = ?2", postId, MailingState.SENT).stream();
    }

    /** Forgets all that a newsletter mailed, with it every delivery: before the newsletter itself goes. */
    public static void forget(long newsletterId) {
        delete("newsletterId", newsletterId);
    }

    /** What slowed it down is no reason any more; one that was paused for a reason keeps it. */
    public void pause() {
        if (state == MailingState.PAUSED) return;
        become(MailingState.PAUSED, "be paused");
        reason = null;
    }

    /** Goes on after a pause, or after the author's word where it was held. */
    public void resume(Instant now) {
        if (state == MailingState.SENDING) return;
        if (state != MailingState.PAUSED && state != MailingState.HELD) throw refused("be resumed");
        become(startedAt == null ? MailingState.SCHEDULED : MailingState.SENDING, "be resumed");
        if (state == MailingState.SCHEDULED) dueAt = now;
        reason = null;
    }

    /** What is waiting is not mailed any more; the sender marks it and says when that is done. */
    public void cancel(Instant now) {
        if (state == MailingState.CANCELLED) return;
        become(MailingState.CANCELLED, "be cancelled");
        reason = null;
        if (startedAt == null) finishedAt = now;
    }

    /** Something of it is to be sent again. */
    public void reopen() {
        if (state != MailingState.SENT) return;
        become(MailingState.SENDING, "be sent again");
        finishedAt = null;
    }

    private void become(MailingState next, String deed) {
        if (!state.canBecome(next)) throw refused(deed);
        state = next;
    }

    private Refused refused(String deed) {
        return Refused.conflict("This mailing is " + state.word() + " and cannot " + deed + ".");
    }

    private static Refused unknown() {
        return Refused.notFound("There is no such mailing.");
    }
}
