package courant.sender.ledger;

import courant.mailing.content.Addressed;
import courant.sender.relay.DomainGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A delivery that this node took up.
 *
 * @param attempts how often it was handed over before
 * @param doubted whether a relay may have taken it then
 */
public record Claim(Addressed to, int attempts, boolean doubted, DomainGroup group) {

    static Claim read(ResultSet row) throws SQLException {
        var email = row.getString("email");
        return new Claim(
                new Addressed(
                        row.getLong("mailing_id"),
                        row.getLong("id"),
                        row.getLong("newsletter_id"),
                        row.getLong("subscriber_id"),
                        email,
                        Optional.ofNullable(row.getString("name")),
                        Addressed.attributes(row.getString("attributes")),
                        row.getObject("variant", Integer.class)),
                row.getInt("attempts"),
                row.getInt("doubts") > 0,
                DomainGroup.of(email));
    }

    static Long[] mailings(List<Claim> claims) {
        return claims.stream().map(it -> it.to().mailingId()).toArray(Long[]::new);
    }

    static Long[] deliveries(List<Claim> claims) {
        return claims.stream().map(it -> it.to().deliveryId()).toArray(Long[]::new);
    }

    /** For logs: never names the reader. */
    @Override
    public String toString() {
        return "mailing " + to.mailingId() + " delivery " + to.deliveryId();
    }
}
