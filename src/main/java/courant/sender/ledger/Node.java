package courant.sender.ledger;

import courant.platform.sql.Sql;
import java.security.SecureRandom;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * This node's entry, with a lease by the database's clock. Once lost it is lost for good: register anew. Its number is drawn,
 * not counted: a database that was restored, cloned or failed over would count some of its numbers again, and whoever held
 * such a number before would find itself alive in another's entry.
 */
public final class Node {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** What JSON readers can take as a number (RFC 8259, section 6). */
    private static final long LARGEST = 1L << 53;

    private final DataSource database;
    private final Duration lease;
    private final long id;

    private Node(DataSource database, Duration lease, long id) {
        this.database = database;
        this.lease = lease;
        this.id = id;
    }

    public static Node register(DataSource database, String name, Duration lease) {
        var id = RANDOM.nextLong(1, LARGEST);
        Sql.update(database, """
                insert into node (id, name, lease_until) overriding system value
                values (?, ?, clock_timestamp() + make_interval(secs => ?))
                """, id, name, seconds(lease));
        return new Node(database, lease, id);
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
