package courant.talk;

import courant.platform.sql.Sql;
import courant.subscriber.SubscriberErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

/** Takes an erased person out of the talk. Their comments go; where others had answered, an empty place stays above the answers. */
@ApplicationScoped
class Erased {
    private final DataSource database;

    Erased(DataSource database) {
        this.database = database;
    }

    void forget(@Observes SubscriberErased person) {
        Sql.update(database, """
                update comment c set reader_id = null, body = '', state = 'removed', state_before = null
                where c.reader_id = ? and exists (select 1 from comment r
                    where r.parent_id = c.id and r.reader_id is distinct from c.reader_id)
                """, person.subscriberId());
        Sql.update(database, "delete from comment where reader_id = ?", person.subscriberId());
        Sql.update(database, "delete from commenter where subscriber_id = ?", person.subscriberId());
        Sql.update(database, "delete from reader_like where subscriber_id = ?", person.subscriberId());
    }
}
