package courant.sender.ledger;

import courant.platform.sql.KeptStatement;
import courant.platform.sql.Sql;
import courant.sender.relay.DomainGroup;
import courant.sender.watch.Meters;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** The deliveries as one node sees them: takes them up and settles them. Each call is one statement, so all or nothing. */
public final class Ledger {
    private final DataSource database;
    private final Node node;
    private final Claiming claiming;
    private final Pace pace;
    private final Attempts attempts;
    private final Queue<KeptStatement> idle = new ConcurrentLinkedQueue<>();

    public Ledger(DataSource database, Node node) {
        this.database = database;
        this.node = node;
        claiming = new Claiming(database, node.id());
        pace = new Pace(database, node.id());
        attempts = new Attempts(database);
    }

    Breaker breaker(OtherRelays others, Meters meters) {
        return new Breaker(database, others, meters);
    }

    /** The mailings that are being sent. */
    public List<Sending> sending() {
        return Sql.list(
                database,
                "select id, newsletter_id from mailing where state = 'sending' and finished_at is null order by id",
                row -> new Sending(row.getLong(1), row.getLong(2)));
    }

    /**
     * Up to so many deliveries of this mailing.
     *
     * @param but providers whose mail waits: what was put off is left where it is, what stands in line may come along
     */
    public List<Claim> claim(long mailing, int most, Set<DomainGroup> but) {
        return claiming.of(mailing, most, but);
    }

    /** These are not handed over now; they wait again, as if they had never been taken up, until then. */
    public void giveBack(List<Claim> claims, Duration pause) {
        claiming.giveBack(claims, pause);
    }

    /** Once a second: tells how fast it goes, and forgets claims of which all is settled. A mailing with claims is not called sent. */
    public void tend() {
        pace.write();
        claiming.clear();
    }

    /**
     * Writes down how deliveries ended, and takes the last step before others are handed over. Two threads at once never
     * name the same delivery.
     *
     * @return the deliveries of {@code next} that may be handed over now; nothing else may
     */
    public Set<Long> settle(List<Mark> ended, List<Claim> next, Terms terms) {
        var granted = granted(ended, next, terms);
        pace.count(ended);
        attempts.note(ended);
        if (granted.size() < next.size()) {
            refuse(next.stream()
                    .filter(it -> !granted.contains(it.to().deliveryId()))
                    .toList());
        }
        return granted;
    }

    private Set<Long> granted(List<Mark> ended, List<Claim> next, Terms terms) {
        var statement = Optional.ofNullable(idle.poll()).orElseGet(() -> new KeptStatement(database, Settling.SQL));
        try {
            return new HashSet<>(statement.list(row -> row.getLong(1), Settling.values(node.id(), ended, next, terms)));
        } finally {
            idle.add(statement);
        }
    }

    /** Nothing is settled any more. */
    void close() {
        idle.forEach(KeptStatement::close);
    }

    private void refuse(List<Claim> claims) {
        Sql.update(database, Refusing.SQL, Claim.mailings(claims), Claim.deliveries(claims), node.id(), node.id());
    }
}
