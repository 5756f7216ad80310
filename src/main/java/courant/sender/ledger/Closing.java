package courant.sender.ledger;

import courant.mailing.progress.Counts;
import courant.platform.sql.Sql;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The line under a mailing that is over: what became of everybody it was meant for. */
record Closing(int candidates, int excluded, long seconds, Counts counts) {
    private static final Logger LOG = Logger.getLogger(Closing.class);

    /** Where it does not add up somebody was lost, which is the worst that can happen here. */
    static void say(long mailing, String how, DataSource database) {
        var closing = of(mailing, database);
        if (closing.counts.addUp(closing.candidates, closing.excluded)) {
            LOG.infof("Mailing %d is %s after %d s: %s", mailing, how, closing.seconds, closing);
        } else {
            LOG.errorf("Mailing %d is %s and does not add up: %s", mailing, how, closing);
        }
    }

    private static Closing of(long mailing, DataSource database) {
        var counts = Counts.of(mailing, database);
        return Sql.one(
                        database,
                        "select candidates, excluded, extract(epoch from now() - started_at) from mailing where id = ?",
                        row -> new Closing(row.getInt(1), row.getInt(2), row.getLong(3), counts),
                        mailing)
                .orElseThrow();
    }

    @Override
    public String toString() {
        return counts.sum(candidates, excluded);
    }
}
