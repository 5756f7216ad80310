package courant.sender.ledger;

import courant.platform.Sql;
import courant.sender.watch.Meters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The deliveries as one node sees them: takes them up and settles them. Each call is one statement, so all or nothing. */
public final class Ledger {
    private final DataSource database;
    private final Node node;
    private final Claiming claiming;
    private final Pace pace;

    public Ledger(DataSource database, Node node) {
        this.database = database;
        this.node = node;
        claiming = new Claiming(database, node.id());
        pace = new Pace(database, node.id());
    }

    Breaker breaker(Meters meters) {
        return new Breaker(database, meters);
    }

    /** Up to so many deliveries that are due, an equal share of each mailing that is being sent. */
    public List<Claim> claim(int most) {
        var mailings = sending();
        return mailings.stream()
                .flatMap(mailing -> claiming.of(mailing, Math.ceilDiv(most, mailings.size())).stream())
                .toList();
    }

    /** Once a second: tells how fast it goes, and forgets claims of which all is settled. A mailing with claims is not called sent. */
    public void tend() {
        pace.write();
        claiming.clear();
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
        var granted = Sql.list(
                        database, Settling.SQL, row -> row.getLong(1), Settling.values(node.id(), ended, next, terms))
                .stream()
                .collect(Collectors.toSet());
        pace.count(ended);
        if (granted.size() < next.size()) {
            refuse(next.stream()
                    .filter(it -> !granted.contains(it.to().deliveryId()))
                    .toList());
        }
        return granted;
    }

    private void refuse(List<Claim> claims) {
        Sql.update(database, Refusing.SQL, Claim.mailings(claims), Claim.deliveries(claims), node.id(), node.id());
    }
}
