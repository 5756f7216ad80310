package courant.mailing.progress;

import courant.mail.MessageIds;
import courant.mailing.DeliveryState;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A mailing's deliveries, page by page. */
@ApplicationScoped
public class DeliveryList {
    private static final String TROUBLED = " and troubled";
    private final DataSource database;

    public DeliveryList(DataSource database) {
        this.database = database;
    }

    /**
     * In the order in which they are sent.
     *
     * @param search looks into address and name; empty for all
     * @param after the id to go on from, 0 for the first page
     */
    public List<DeliveryView> page(
            long mailingId, Optional<DeliveryState> state, String search, long after, int limit) {
        var where = new StringBuilder();
        var values = new ArrayList<Object>(List.of(mailingId, after));
        state.ifPresent(it -> {
            // delivery_troubled finds the few among a million
            where.append(" and d.state = ?").append(isTrouble(it) ? TROUBLED : "");
            values.add(it.word());
        });
        if (!search.isBlank()) {
            where.append(" and (d.email ilike ? or d.name ilike ?)");
            values.addAll(List.of(pattern(search), pattern(search)));
        }
        values.add(limit);
        return Sql.list(database, sql(where), DeliveryList::read, values.toArray());
    }

    private static String sql(CharSequence where) {
        return """
                select d.*, c.blueprint #>> '{postmark,seed}' as seed,
                    split_part(c.blueprint #>> '{sender,address}', '@', 2) as domain
                from delivery d join mailing_content c using (mailing_id)
                where d.mailing_id = ? and d.id > ?%s order by d.id limit ?
                """.formatted(where);
    }

    private static DeliveryView read(ResultSet row) throws SQLException {
        var messageId = MessageIds.of(
                row.getLong("mailing_id"), row.getLong("id"), row.getString("seed"), row.getString("domain"));
        return DeliveryView.read(row, messageId);
    }

    private static boolean isTrouble(DeliveryState state) {
        return switch (state) {
            case DEFERRED, REJECTED, SKIPPED, UNCERTAIN -> true;
            case QUEUED, CLAIMED, HANDING, ACCEPTED -> false;
        };
    }

    private static String pattern(String search) {
        return "%" + search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
