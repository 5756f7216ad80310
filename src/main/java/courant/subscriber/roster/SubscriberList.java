package courant.subscriber.roster;

import courant.platform.sql.Sql;
import courant.subscriber.SubscriberStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Subscribers, newest first, page by page by key; as quick at a million rows as at ten. */
@ApplicationScoped
public class SubscriberList {
    /** Where a list begins. */
    public static final long NEWEST = Long.MAX_VALUE;

    /** Indexes: suppression's key, subscription_subscriber. */
    private static final String COLUMNS = """
            select s.id, s.email, s.name, s.tags, s.attributes, s.locale, s.created_at,
                case when exists (select from suppression x where x.email = lower(s.email)) then 'suppressed'
                else coalesce((select min(c.status) from subscription c where c.subscriber_id = s.id), 'unsubscribed')
                end as status,
                array(
                    select n.slug from subscription c join newsletter n on n.id = c.newsletter_id
                    where c.subscriber_id = s.id and c.status in ('active', 'pending') order by n.id) as newsletters
            from subscriber s
            """;

    private final DataSource database;

    public SubscriberList(DataSource database) {
        this.database = database;
    }

    public Optional<SubscriberView> find(long id) {
        return Sql.one(database, COLUMNS + "where s.id = ?", SubscriberView::read, id);
    }

    /** At most {@code limit} of those with an id below {@code before}, the highest id first. */
    public List<SubscriberView> page(SubscriberQuery query, long before, int limit) {
        var values = new ArrayList<@Nullable Object>();
        values.add(before);
        var sql = COLUMNS + "where s.id < ?" + matching(query, values) + standing(query, values)
                + " order by s.id desc limit ?";
        values.add(limit);
        return Sql.list(database, sql, SubscriberView::read, values.toArray());
    }

    /** Indexes: subscriber_search, subscriber_email. */
    private static String matching(SubscriberQuery query, List<@Nullable Object> values) {
        if (query.text().isEmpty()) return "";
        values.add(query.pattern());
        return query.anywhere()
                ? " and (lower(s.email) || ' ' || lower(coalesce(s.name, ''))) like ?"
                : " and lower(s.email) like ?";
    }

    /** Index: subscription_listed. */
    private static String standing(SubscriberQuery query, List<@Nullable Object> values) {
        if (query.status().isEmpty()) return "";
        var status = query.status().get();
        if (status == SubscriberStatus.SUPPRESSED) {
            return " and lower(s.email) in (select x.email from suppression x)";
        }
        values.add(status.word());
        values.add(better(status));
        return """
                 and s.id in (select c.subscriber_id from subscription c where c.status = ?)
                 and not exists (
                    select from subscription c where c.subscriber_id = s.id and c.status = any (?))
                 and not exists (select from suppression x where x.email = lower(s.email))
                """;
    }

    /** The standings that would be told instead of this one. */
    private static String[] better(SubscriberStatus status) {
        return List.of(SubscriberStatus.values()).subList(1, status.ordinal()).stream()
                .map(SubscriberStatus::word)
                .toArray(String[]::new);
    }
}
