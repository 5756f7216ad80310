package courant.subscriber.signup;

import courant.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import javax.sql.DataSource;

/** Deletes sign-ups that were never confirmed: who did not answer did not agree to be kept. */
@ApplicationScoped
public class ForgetPendingJob {
    private final DataSource database;
    private final SignUpConfig config;
    private final Clock clock;
    private final OneClick oneClick;

    public ForgetPendingJob(DataSource database, SignUpConfig config, Clock clock, OneClick oneClick) {
        this.oneClick = oneClick;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Any number of nodes may do it at once. Index: subscription_listed. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    public void forget() {
        oneClick.forget();
        var before = clock.instant().minus(config.forgetAfter());
        Sql.update(database, """
                with old as (
                    delete from subscription
                    where status = 'pending' and created_at < ?
                      and coalesce(confirmation_mailed_at, created_at) < ?
                    returning newsletter_id, subscriber_id
                ), unproved as (
                    delete from consent using old
                    where consent.newsletter_id = old.newsletter_id and consent.subscriber_id = old.subscriber_id
                )
                delete from subscriber using old
                where subscriber.id = old.subscriber_id
                  and not exists (
                      select from subscription other
                      where other.subscriber_id = subscriber.id
                        and (other.subscriber_id, other.newsletter_id) not in (select subscriber_id, newsletter_id from old))
                """, before, before);
    }
}
