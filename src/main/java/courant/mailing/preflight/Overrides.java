package courant.mailing.preflight;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.mail.preflight.Line;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Keeps who sent what in spite of which failing line. */
@ApplicationScoped
public class Overrides {
    private final DataSource database;
    private final Audit audit;
    private final CurrentAccount current;

    public Overrides(DataSource database, Audit audit, CurrentAccount current) {
        this.database = database;
        this.audit = audit;
        this.current = current;
    }

    /** By whoever sent the request that is answered, in the transaction of the deed. Said twice it is kept once. */
    public void keep(long mailing, List<Line> lines) {
        var fresh = lines.stream().filter(it -> !isKept(mailing, it)).toList();
        if (fresh.isEmpty()) return;
        fresh.forEach(it -> Sql.update(
                database,
                "insert into preflight_override (mailing_id, matter, sentence, account_id) values (?, ?, ?, ?::bigint)",
                mailing,
                it.check().word(),
                it.sentence(),
                current.id().orElse(null)));
        audit.write("override preflight", "mailing " + mailing, Map.of("lines", sentences(fresh)));
    }

    /** In the order in which they were overridden. */
    public List<Overridden> of(long mailing) {
        return Sql.list(
                database,
                """
                select o.matter, o.sentence, o.at, nullif(a.name, '') as name, a.email
                from preflight_override o left join account a on a.id = o.account_id
                where o.mailing_id = ? order by o.id
                """,
                row -> new Overridden(
                        row.getString("matter"),
                        row.getString("sentence"),
                        row.getString("name") == null ? row.getString("email") : row.getString("name"),
                        Objects.requireNonNull(Sql.instant(row, "at"))),
                mailing);
    }

    /** What was overridden for this mailing; what comes up anew is not covered. */
    public Waiver waiver(long mailing) {
        return new Waiver(false, Set.copyOf(matters(mailing)));
    }

    Set<String> matters(long mailing) {
        return of(mailing).stream().map(Overridden::check).collect(Collectors.toSet());
    }

    private boolean isKept(long mailing, Line line) {
        return of(mailing).stream()
                .anyMatch(it ->
                        it.check().equals(line.check().word()) && it.sentence().equals(line.sentence()));
    }

    private static Map<String, String> sentences(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(it -> it.check().word(), Line::sentence, (one, two) -> one + " " + two));
    }
}
