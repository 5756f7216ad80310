package courant.mailing.freeze;

import courant.mail.Blueprint;
import courant.mailing.Mailing;
import courant.mailing.MailingState;
import courant.mailing.SubjectTest;
import courant.mailing.content.Composition;
import courant.mailing.content.FrozenJson;
import courant.mailing.content.Readiness;
import courant.mailing.preflight.LastLook;
import courant.mailing.subject.SubjectTests;
import courant.mailing.wave.ReaderZones;
import courant.platform.sql.Sql;
import courant.post.Post;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Starts a mailing: content and audience are frozen and the post is published, in one transaction. A node that dies
 * within it leaves nothing behind, and the lock that it held is free for another.
 */
@ApplicationScoped
public class Freeze {
    private static final Logger LOG = Logger.getLogger(Freeze.class);
    private static final int LONGEST_SECONDS = 600;
    private static final int MANY = 1_000;
    private final DataSource database;
    private final Composition composition;
    private final Recipients recipients;
    private final ReaderZones zones;
    private final SubjectTests subjects;
    private final LastLook lastLook;
    private final Clock clock;
    private final Uncounted uncounted;
    private final Event<MailingFrozen> frozen;

    public Freeze(
            DataSource database,
            Composition composition,
            Recipients recipients,
            ReaderZones zones,
            SubjectTests subjects,
            LastLook lastLook,
            Clock clock,
            Uncounted uncounted,
            Event<MailingFrozen> frozen) {
        this.zones = zones;
        this.subjects = subjects;
        this.uncounted = uncounted;
        this.frozen = frozen;
        this.lastLook = lastLook;
        this.database = database;
        this.composition = composition;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * Does nothing if another node is at it, or if it was cancelled.
     *
     * @throws NotReady if it cannot start as things are
     * @throws courant.mailing.preflight.Stopped if it was changed since it was scheduled, and now a line fails
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public void start(long mailingId) {
        if (!alone(mailingId)) return;
        var mailing = Mailing.byId(mailingId);
        if (mailing.state != MailingState.PREPARING) return;
        var post = Post.byId(mailing.postId).orElseThrow(() -> new NotReady("The post is gone."));
        var test = subjects.planned(mailing.id);
        var tried = test.map(SubjectTest::subjects).orElse(List.of());
        var blueprint = draw(mailing, post);
        keep(mailing, blueprint, tried);
        var began = System.nanoTime();
        var prepared = recipients.prepare(mailing, Readiness.attributes(post, tried));
        if (!prepared.adds()) throw new NotReady("The recipients do not add up: " + prepared + ". Nothing was sent.");
        if (mailing.eachZone) zones.spread(mailing);
        test.ifPresent(it -> subjects.begin(mailing.id, it));
        if (prepared.deliveries() >= MANY) Sql.update(database, "analyze delivery");
        if (blueprint.counts()) uncounted.mark(mailing.id);
        frozen.fire(new MailingFrozen(mailing.id, blueprint));
        publish(post);
        begin(mailing, post, prepared);
        LOG.infof("Mailing %d starts: %s; frozen in %.1f s", mailing.id, prepared, (System.nanoTime() - began) / 1e9);
    }

    /** Held until the transaction ends, however it ends; a stalled node loses it with its connection. */
    private boolean alone(long mailingId) {
        Sql.update(database, "set local idle_in_transaction_session_timeout = '60s'");
        return Sql.one(
                        database,
                        "select pg_try_advisory_xact_lock(hashtextextended('mailing ' || ?::text, 0))",
                        row -> row.getBoolean(1),
                        mailingId)
                .orElse(false);
    }

    private Blueprint draw(Mailing mailing, Post post) {
        var obstacles = Readiness.obstacles(post);
        if (!obstacles.isEmpty()) throw new NotReady(Readiness.said(obstacles));
        if (!post.channel.byMail()) throw new NotReady("The post goes on the web alone now, not by mail.");
        lastLook.demand(mailing, post);
        return composition.draw(post, String.valueOf(mailing.id), clock.instant());
    }

    private void keep(Mailing mailing, Blueprint blueprint, List<String> tried) {
        Sql.update(
                database,
                "insert into mailing_content (mailing_id, blueprint, subjects) values (?, ?::jsonb, ?::text[])",
                mailing.id,
                FrozenJson.write(blueprint),
                tried.isEmpty() ? null : composition.subjects(tried).toArray(String[]::new));
    }

    /** What its author saved while the recipients were prepared stays. */
    private void publish(Post post) {
        Post.getEntityManager().refresh(post, LockModeType.PESSIMISTIC_WRITE);
        post.publish(clock.instant());
        post.flush();
    }

    private void begin(Mailing mailing, Post post, Recipients.Prepared prepared) {
        var begun = Sql.update(database, """
                update mailing set state = 'sending', title = ?, candidates = ?, excluded = ?, started_at = now()
                where id = ? and state = 'preparing'
                """, post.title, prepared.candidates(), prepared.excluded(), mailing.id);
        if (begun == 0) throw new NotReady("It was cancelled while it was prepared.");
    }
}
