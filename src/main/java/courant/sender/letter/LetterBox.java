package courant.sender.letter;

import courant.mail.Letter;
import courant.mailing.content.ReturnPath;
import courant.newsletter.signing.Signers;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Keeps system mails until a relay has taken them. */
@ApplicationScoped
public class LetterBox {
    // By letter_due. Whoever takes one has so long for it; if that node dies, another takes it then.
    private static final String TAKE = """
            update letter set attempts = attempts + 1, due_at = now() + interval '10 minutes'
            where id = (select id from letter where state = 'queued' and due_at <= now()
                order by due_at, id limit 1 for update skip locked)
            returning id, sender, recipient, bytes, purpose, attempts
            """;

    private final DataSource database;
    private final Signers signers;
    private final ReturnPath returnPath;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);

    public LetterBox(DataSource database, Signers signers, ReturnPath returnPath, Clock clock) {
        this.database = database;
        this.signers = signers;
        this.returnPath = returnPath;
        this.clock = clock;
    }

    /** In the transaction of the room that wrote it: a letter exists if and only if its reason does. */
    void keep(@Observes Letter letter) {
        Sql.update(
                database,
                "insert into letter (sender, recipient, purpose, bytes) values (?, ?, ?, ?)",
                letter.from(),
                letter.to(),
                letter.purpose(),
                signed(letter));
    }

    /** Kept as it is signed, so that each try sends the same bytes. */
    private byte[] signed(Letter letter) {
        return signers.signer(letter.fromDomain())
                .map(it -> it.sign(letter.bytes(), clock.instant()))
                .orElse(letter.bytes());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letter letter) {
        news.release();
    }

    /** Waits for a letter to be kept here, at most so long: other nodes keep letters too. */
    void await(Duration most) throws InterruptedException {
        news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
    }

    Optional<Due> take() {
        return Sql.one(database, TAKE, Due::read).map(it -> it.from(returnPath.ofLetter(it.id(), it.from())));
    }

    void accepted(Due letter, String reply) {
        end(letter, "accepted", reply);
    }

    void rejected(Due letter, String reply) {
        end(letter, "rejected", reply);
    }

    /** Tried again after the pause, unless the two days are over. */
    void putOff(Due letter, Duration pause, Duration giveUpAfter, String reply) {
        Sql.update(database, """
                update letter set due_at = now() + make_interval(secs => ?), reply = ?,
                    state = case when created_at < now() - make_interval(secs => ?) then 'rejected' else 'queued' end
                where id = ? and state = 'queued'
                """, (double) pause.toSeconds(), reply, (double) giveUpAfter.toSeconds(), letter.id());
    }

    /** What was answered long ago is of no use to anybody. */
    void forgetOld() {
        Sql.update(database, "delete from letter where state <> 'queued' and created_at < now() - interval '30 days'");
    }

    /** Its links open doors, so a letter that is gone is not kept. */
    private void end(Due letter, String state, String reply) {
        Sql.update(
                database,
                "update letter set state = ?, reply = ?, bytes = '' where id = ? and state = 'queued'",
                state,
                reply,
                letter.id());
    }
}
