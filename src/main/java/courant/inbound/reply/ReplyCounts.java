package courant.inbound.reply;

import courant.mail.MessageIds.Named;
import courant.platform.MailTokens;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * How many deliveries were answered, each once. That one was, is known by a mark that only the installation's secret can make,
 * for thirty days from the mailing's start; what comes later is not counted.
 */
@ApplicationScoped
public class ReplyCounts {
    private static final String PURPOSE = "answered";

    // By the primary keys of mailing and delivery.
    private static final String COUNT = """
            with answered as (
                select distinct d.mailing_id, coalesce(d.variant, -1) as variant, a.mark
                from unnest(?::bigint[], ?::bigint[], ?::text[]) as a (mailing_id, delivery_id, mark)
                join mailing m on m.id = a.mailing_id and m.started_at > now() - interval '30 days'
                join mailbox_reads b on b.newsletter_id = m.newsletter_id and b.mailbox_id = ?
                join delivery d on d.mailing_id = a.mailing_id and d.id = a.delivery_id
                where not exists (select from subscriber s where s.id = d.subscriber_id and s.uncounted)),
            marked as (
                insert into reply_mark (mailing_id, mark) select mailing_id, mark from answered order by 1, 2
                on conflict do nothing returning mailing_id, mark)
            insert into reply_count (mailing_id, variant, replies)
            select mailing_id, variant, count(*) from answered join marked using (mailing_id, mark) group by 1, 2 order by 1, 2
            on conflict (mailing_id, variant) do update set replies = reply_count.replies + excluded.replies
            """;

    private final DataSource database;
    private final MailTokens tokens;

    public ReplyCounts(DataSource database, MailTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    void count(long mailbox, List<Named> deliveries) {
        if (deliveries.isEmpty()) return;
        Sql.update(
                database,
                COUNT,
                numbers(deliveries, Named::mailing),
                numbers(deliveries, Named::delivery),
                deliveries.stream().map(this::mark).toArray(String[]::new),
                mailbox);
    }

    /** Without the numbers that a token says openly. */
    private String mark(Named it) {
        var token = tokens.sign(PURPOSE, it.mailing(), it.delivery());
        return token.substring(token.lastIndexOf('-') + 1);
    }

    Map<Integer, Integer> byVariant(long mailing) {
        return Sql.list(
                        database,
                        "select variant, replies from reply_count where mailing_id = ? and variant >= 0",
                        row -> Map.entry(row.getInt(1), row.getInt(2)),
                        mailing)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By whose answers the sums were made. Nothing is counted twice without: such a mailing is not counted any more. */
    void forget() {
        Sql.update(database, """
                delete from reply_mark r using mailing m
                where m.id = r.mailing_id and m.started_at < now() - interval '31 days'
                """);
    }

    private static Long[] numbers(List<Named> deliveries, Function<Named, Long> number) {
        return deliveries.stream().map(number).toArray(Long[]::new);
    }
}
