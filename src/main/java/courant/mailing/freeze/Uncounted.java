package courant.mailing.freeze;

import courant.mailing.content.Addressed;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Writes down with their deliveries who is not to be counted, so that their mails have plain links each time they are made. */
@ApplicationScoped
class Uncounted {
    // By subscriber_uncounted and the key (subscriber_id, mailing_id); they are few.
    private static final String MARK = """
            update delivery d set attributes = coalesce(d.attributes, '{}') || jsonb_build_object(?, '1')
            from subscriber s where s.uncounted and d.subscriber_id = s.id and d.mailing_id = ?
            """;

    private final DataSource database;

    Uncounted(DataSource database) {
        this.database = database;
    }

    void mark(long mailing) {
        Sql.update(database, MARK, Addressed.UNCOUNTED, mailing);
    }
}
