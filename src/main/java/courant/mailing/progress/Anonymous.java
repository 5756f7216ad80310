package courant.mailing.progress;

import courant.platform.sql.Sql;
import courant.subscriber.SubscriberErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

/**
 * Takes an erased person out of the ledger. That a mail went out, when, and what became of it stays, for the sums must add up;
 * the address goes, and what a relay said may hold it.
 */
@ApplicationScoped
class Anonymous {
    private final DataSource database;

    Anonymous(DataSource database) {
        this.database = database;
    }

    /** Indexes: delivery's key (subscriber_id, mailing_id), attempt_delivery. */
    void forget(@Observes SubscriberErased person) {
        Sql.update(database, """
                update delivery set email = 'erased', name = null, attributes = null, reply = null
                where subscriber_id = ?
                """, person.subscriberId());
        Sql.update(database, """
                update attempt a set reply = null from delivery d
                where d.subscriber_id = ? and a.mailing_id = d.mailing_id and a.delivery_id = d.id
                """, person.subscriberId());
    }
}
