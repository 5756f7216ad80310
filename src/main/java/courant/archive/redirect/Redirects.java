package courant.archive.redirect;

import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** The redirects that are kept, changed one by one. */
@ApplicationScoped
@Transactional
public class Redirects {
    /** All of them are held in memory. */
    static final int MOST = 50_000;

    private static final String COLUMNS = "select id, source, target, status, created_at from redirect ";
    // Index: the primary key; whoever searches looks through all.
    private static final String LIST = COLUMNS + """
            where removed_at is null and id < ? and (? = '' or strpos(lower(source), ?) > 0 or strpos(lower(target), ?) > 0)
            order by id desc limit ?
            """;
    private static final String ADD =
            "insert into redirect (source, target, status) values (?, ?, ?) returning id, source, target, status, created_at";
    private static final String REMOVE = """
            update redirect set removed_at = now(), changed_at = now() where id = ? and removed_at is null
            returning id, source, target, status, created_at
            """;
    // Index: redirect_source.
    private static final String RESTORE = """
            update redirect r set removed_at = null, changed_at = now()
            where id = ? and (removed_at is null or not exists (
                select from redirect other where other.source = r.source and other.removed_at is null))
            returning id, source, target, status, created_at
            """;
    private final DataSource database;
    private final Circles circles;
    private final Event<RedirectsChanged> changed;

    public Redirects(DataSource database, Circles circles, Event<RedirectsChanged> changed) {
        this.database = database;
        this.circles = circles;
        this.changed = changed;
    }

    /** The newest first, those with this in one of their addresses. */
    public Page<Redirect> list(String q, Cursor from, int size) {
        var word = q.strip().toLowerCase(Locale.ROOT);
        var rows =
                Sql.list(database, LIST, Redirects::read, from.number(0, Long.MAX_VALUE), word, word, word, size + 1);
        return Page.of(rows, size, it -> new Object[] {it.id()});
    }

    /** @throws BadInput about "from", "to" or "status" */
    public Redirect add(String from, String to, String status) {
        var wish = Wish.of(from, to, status);
        circles.lock();
        if (circles.next(wish.source()).isPresent())
            throw new BadInput("from", wish.source() + " leads somewhere already. Remove that first.");
        if (count() >= MOST) throw new BadInput("from", "At most 50,000 redirects are kept.");
        circles.refuseStanding(wish);
        circles.refuseCircle(wish, circles::next);
        return written(Sql.one(database, ADD, Redirects::read, wish.source(), wish.target(), wish.status())
                .orElseThrow());
    }

    public Redirect remove(long id) {
        return written(Sql.one(database, REMOVE, Redirects::read, id)
                .orElseThrow(() -> Refused.notFound("There is no redirect with this number; perhaps it was removed.")));
    }

    /** One that was removed is there again. */
    public Redirect restore(long id) {
        circles.lock();
        var old = find(id).orElseThrow(() -> Refused.notFound("There is no redirect with this number."));
        try {
            circles.refuseCircle(new Wish(old.source(), old.target(), old.status()), circles::next);
        } catch (BadInput fault) {
            throw Refused.conflict(Objects.requireNonNull(fault.getMessage()));
        }
        return written(Sql.one(database, RESTORE, Redirects::read, id)
                .orElseThrow(() -> Refused.conflict(old.source() + " leads somewhere else by now.")));
    }

    public long count() {
        return Sql.one(database, "select count(*) from redirect where removed_at is null", row -> row.getLong(1))
                .orElse(0L);
    }

    private Optional<Redirect> find(long id) {
        return Sql.one(database, COLUMNS + "where id = ?", Redirects::read, id);
    }

    private Redirect written(Redirect redirect) {
        changed.fire(new RedirectsChanged());
        return redirect;
    }

    static Redirect read(ResultSet row) throws SQLException {
        return new Redirect(
                row.getLong("id"),
                row.getString("source"),
                row.getString("target"),
                row.getInt("status"),
                Objects.requireNonNull(Sql.instant(row, "created_at")));
    }
}
