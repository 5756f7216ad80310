package courant.transfer;

import courant.platform.sql.Sql;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to work on an import: whoever takes it on later, because this one was silent, gets a higher number. Each step
 * begins with {@link #beat}, which fails once that has happened, in the transaction of the step.
 */
record Claim(DataSource database, long id, int number) {

    /** Another node has taken the import on; this one stops and has changed nothing since. */
    static final class Lost extends RuntimeException {
        Lost(long id) {
            super("import " + id + " was taken on by another node");
        }
    }

    /** Empty where it is over, or another one works on it and was heard within the last minute. */
    static Optional<Claim> take(DataSource database, long id) {
        return Sql.one(database, """
                update subscriber_import set claim = claim + 1, node_beat_at = now()
                where id = ? and state = 'running' and (claim = 0 or node_beat_at < now() - interval '1 minute')
                returning claim
                """, row -> new Claim(database, id, row.getInt(1)), id);
    }

    void beat() {
        var mine = Sql.update(
                database,
                "update subscriber_import set node_beat_at = now() where id = ? and claim = ? and state = 'running'",
                id,
                number);
        if (mine == 0) throw new Lost(id);
    }
}
