package courant.mailing.progress;

import courant.account.api.Cursor;
import courant.account.api.Page;
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

/** A mailing's deliveries, page by page, without an index of their own: a million of them have enough to carry. */
@ApplicationScoped
public class DeliveryList {
    private static final String COLUMNS = """
            select d.*, c.blueprint #>> '{postmark,seed}' as seed, c.blueprint #>> '{postmark,key}' as message_key,
                split_part(c.blueprint #>> '{sender,address}', '@', 2) as domain\
            """;

    // By the primary key, or delivery_troubled, which finds the few among a million.
    private static final String IN_ORDER = COLUMNS + """
            , d.id::text as key from delivery d join mailing_content c using (mailing_id)
            where d.mailing_id = ? and d.id > ? %s order by d.id limit ?
            """;

    // By subscriber_email, whose order this is, and the key (subscriber_id, mailing_id).
    private static final String BY_ADDRESS = COLUMNS + """
            , lower(s.email) as key from subscriber s join delivery d on d.subscriber_id = s.id
            join mailing_content c using (mailing_id)
            where d.mailing_id = ? and lower(s.email) ~>=~ ? and lower(s.email) ~<~ ? and lower(s.email) ~>~ ? %s
            order by lower(s.email) using ~<~ limit ?
            """;
    private static final String BEHIND_ALL = new String(Character.toChars(Character.MAX_CODE_POINT));

    // Those that wait or are in hand, by the front, delivery_due and claim_mailing: a page's worth of each.
    private static final String WAITING = COLUMNS + """
            , d.id::text as key from (
                select q.id from mailing_front f cross join lateral (
                    select w.id from delivery w where w.mailing_id = f.mailing_id and w.id > greatest(f.passed, ?)
                    and w.state = ? order by w.id limit ?) q
                where f.mailing_id = ?
                union (select w.id from delivery w where w.mailing_id = ? and w.due_at is not null and w.id > ?
                    and w.state = ? order by w.id limit ?)
                union select held.id from claim k cross join unnest(k.deliveries) as held (id)
                    where k.mailing_id = ? and held.id > ?) waiting
            join delivery d on d.mailing_id = ? and d.id = waiting.id join mailing_content c using (mailing_id)
            where d.state = ? order by d.id limit ?
            """;

    private final DataSource database;

    public DeliveryList(DataSource database) {
        this.database = database;
    }

    private record Keyed(DeliveryView view, String key) {}

    /** In the order in which they are sent; where an address is looked for, by the address that its reader has now. */
    public Page<DeliveryView> page(long mailing, DeliveryQuery query, Cursor from, int size) {
        var rows = query.address().isEmpty()
                ? inOrder(mailing, query.state(), from, size + 1)
                : byAddress(mailing, query, from, size + 1);
        return Page.of(rows, size, it -> new Object[] {it.key()}).map(Keyed::view);
    }

    public Optional<DeliveryView> find(long mailing, long delivery) {
        return Sql.one(
                        database,
                        IN_ORDER.formatted("and d.id = ?"),
                        DeliveryList::read,
                        mailing,
                        delivery - 1,
                        delivery,
                        1)
                .map(Keyed::view);
    }

    private List<Keyed> inOrder(long mailing, Optional<DeliveryState> state, Cursor from, int most) {
        var after = from.number(0, 0);
        if (state.isEmpty())
            return Sql.list(database, IN_ORDER.formatted(""), DeliveryList::read, mailing, after, most);
        var word = state.get().word();
        return switch (state.get()) {
            case QUEUED, CLAIMED, HANDING -> waiting(mailing, word, after, most);
            case ACCEPTED, DEFERRED, REJECTED, SKIPPED, UNCERTAIN ->
                inOrder(narrowed(state.get()), mailing, word, after, most);
        };
    }

    private List<Keyed> inOrder(String narrowed, long mailing, String state, long after, int most) {
        return Sql.list(database, IN_ORDER.formatted(narrowed), DeliveryList::read, mailing, after, state, most);
    }

    private List<Keyed> waiting(long mailing, String state, long after, int most) {
        return Sql.list(
                database,
                WAITING,
                DeliveryList::read,
                after,
                state,
                most,
                mailing,
                mailing,
                after,
                state,
                most,
                mailing,
                after,
                mailing,
                state,
                most);
    }

    private List<Keyed> byAddress(long mailing, DeliveryQuery query, Cursor from, int most) {
        var start = query.address();
        var values = new ArrayList<Object>(List.of(mailing, start, start + BEHIND_ALL, from.word(0, "")));
        query.state().ifPresent(it -> values.add(it.word()));
        values.add(most);
        var narrowed = query.state().map(DeliveryList::narrowed).orElse("");
        return Sql.list(database, BY_ADDRESS.formatted(narrowed), DeliveryList::read, values.toArray());
    }

    private static String narrowed(DeliveryState state) {
        return switch (state) {
            case DEFERRED, REJECTED, SKIPPED, UNCERTAIN -> "and d.troubled and d.state = ?";
            case ACCEPTED, QUEUED, CLAIMED, HANDING -> "and d.state = ?";
        };
    }

    private static Keyed read(ResultSet row) throws SQLException {
        return new Keyed(DeliveryView.read(row, messageId(row)), row.getString("key"));
    }

    private static String messageId(ResultSet row) throws SQLException {
        var mailing = row.getLong("mailing_id");
        var domain = row.getString("domain");
        var key = row.getString("message_key");
        return key == null
                ? MessageIds.of(mailing, row.getLong("id"), row.getString("seed"), domain)
                : MessageIds.signed(mailing, row.getLong("id"), key, domain);
    }
}
