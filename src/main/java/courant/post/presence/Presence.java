package courant.post.presence;

import courant.account.Account;
import courant.platform.BadInput;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Who has a post open, told by their windows every few seconds and forgotten soon after the last word from them. Only the
 * database's clock is asked, so any number of nodes agree.
 */
@ApplicationScoped
public class Presence {
    private static final Pattern TAB = Pattern.compile("[A-Za-z0-9-]{8,40}");
    private final DataSource database;

    public Presence(DataSource database) {
        this.database = database;
    }

    /** @param own whether it is the same person in another window */
    public record Other(String name, boolean own) {}

    private record Row(long account) {}

    /** A window says that it is still open. */
    @Transactional
    public void seen(long post, long account, String tab) {
        check(tab);
        Sql.update(database, "delete from presence where seen_at < now() - interval '10 minutes'");
        Sql.update(database, """
                insert into presence (post_id, account_id, tab) values (?, ?, ?)
                on conflict (post_id, account_id, tab) do update set seen_at = now()
                """, post, account, tab);
    }

    @Transactional
    public void left(long post, long account, String tab) {
        check(tab);
        Sql.update(
                database, "delete from presence where post_id = ? and account_id = ? and tab = ?", post, account, tab);
    }

    /** Everybody else in it, who came first first; {@code tab} is the window that asks, empty for none. */
    @Transactional
    public List<Other> others(long post, long account, String tab) {
        var rows = Sql.list(database, """
                select account_id from presence
                 where post_id = ? and seen_at > now() - interval '40 seconds' and not (account_id = ? and tab = ?)
                 group by account_id order by min(since) limit 10
                """, row -> new Row(row.getLong(1)), post, account, tab);
        return rows.stream()
                .filter(row -> !tab.isEmpty() || row.account() != account)
                .flatMap(row -> Account.byId(row.account()).stream())
                .map(it -> new Other(it.name, it.id == account))
                .toList();
    }

    private static void check(String tab) {
        if (!TAB.matcher(tab).matches()) throw new BadInput("tab", "This window has no name that can be kept.");
    }
}
