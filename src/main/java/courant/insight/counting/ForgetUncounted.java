package courant.insight.counting;

import courant.platform.sql.Sql;
import courant.subscriber.ReaderUncounted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

/** Forgets what was kept of a reader who does not want to be counted. */
@ApplicationScoped
class ForgetUncounted {
    private final DataSource database;

    ForgetUncounted(DataSource database) {
        this.database = database;
    }

    void forget(@Observes ReaderUncounted fact) {
        Sql.update(database, "delete from kept_click where subscriber_id = ?", fact.subscriberId());
    }
}
