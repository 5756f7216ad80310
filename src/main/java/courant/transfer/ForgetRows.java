package courant.transfer;

import courant.platform.sql.Sql;
import courant.subscriber.SubscriberErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

/** Takes an erased person out of what earlier imports skipped. */
@ApplicationScoped
class ForgetRows {
    private final DataSource database;

    ForgetRows(DataSource database) {
        this.database = database;
    }

    /** Only skipped rows stay after an import: there are few. */
    void forget(@Observes SubscriberErased person) {
        Sql.update(
                database,
                "update subscriber_import_row set email = 'erased', name = null where lower(email) = lower(?)",
                person.email());
    }
}
