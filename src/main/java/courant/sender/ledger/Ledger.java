package courant.sender.ledger;

import courant.platform.Sql;
import courant.sender.watch.Meters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The deliveries as one node sees them: takes them up and settles them. Each call is one statement, so all or nothing. */
public final class Ledger {

    // By delivery_due. A lease that is gone takes up nothing.
    private static final String CLAIM = """
            with due as (
                select mailing_id, id from delivery
                where mailing_id = ? and due_at <= now()
                order by due_at, id limit ? for update skip locked)
            update delivery d set state = 'claimed', node_id = ?, due_at = null
            from due where d.mailing_id = due.mailing_id and d.id = due.id
            and exists (select from node where id = ? and lease_until > clock_timestamp())
            returning d.mailing_id, d.id, d.newsletter_id, d.subscriber_id, d.email, d.name, d.attempts, d.doubts
            """;

    private final DataSource database;
    private final Node node;

    public Ledger(DataSource database, Node node) {
        this.database = database;
        this.node = node;
    }

    Breaker breaker(Meters meters) {
        return new Breaker(database, meters);
    }

    /** Up to so many deliveries that are due, an equal share of each mailing that is being sent. */
    public List<Claim> claim(int most) {
        var mailings = sending();
        return mailings.stream()
                .flatMap(mailing -> claim(mailing, Math.ceilDiv(most, mailings.size())).stream())
                .toList();
    }

    private List<Claim> claim(long mailing, int most) {
        return Sql.list(database, CLAIM, Claim::read, mailing, most, node.id(), node.id());
    }

    private List<Long> sending() {
        return Sql.list(
                database,
                "select id from mailing where state = 'sending' and finished_at is null order by id",
                row -> row.getLong(1));
    }

    /**
     * Writes down how deliveries ended, and takes the last step before others are handed over.
     *
     * @return the deliveries of {@code next} that may be handed over now; nothing else may
     */
    public Set<Long> settle(List<Mark> ended, List<Claim> next, Terms terms) {
        return Sql.list(database, Settling.SQL, row -> row.getLong(1), Settling.values(node.id(), ended, next, terms))
                .stream()
                .collect(Collectors.toSet());
    }
}
