package courant.sender.ledger;

import courant.platform.sql.Sql;
import java.time.Duration;
import javax.sql.DataSource;

/** This node's entry, with a lease by the database's clock. Once lost it is lost for good: register anew. */
public final class Node {
    private final DataSource database;
    private final Duration lease;
    private final long id;

    private Node(DataSource database, Duration lease, long id) {
        this.database = database;
        this.lease = lease;
        this.id = id;
    }

    public static Node register(DataSource database, String name, Duration lease) {
        var id = Sql.one(database, """
                insert into node (name, lease_until) values (?, clock_timestamp() + make_interval(secs => ?)) returning id
                """, row -> row.getLong(1), name, seconds(lease));
        return new Node(database, lease, id.orElseThrow());
    }

    public long id() {
        return id;
    }

    /** False if the lease had run out. */
    public boolean renew() {
        return Sql.update(database, """
                        update node set lease_until = clock_timestamp() + make_interval(secs => ?)
                        where id = ? and lease_until > clock_timestamp()
                        """, seconds(lease), id) == 1;
    }

    /** Gives the lease up: from here on nothing can be done under this id. */
    public void leave() {
        Sql.update(database, "delete from node where id = ?", id);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
