package courant.transfer;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import courant.transfer.ImportView.Skipped;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Imports of subscribers: takes a file in, and tells how far it is. */
@ApplicationScoped
public class Imports {
    static final int MOST_SKIPPED = 10_000;
    private static final int LONG_ENOUGH = 600;
    private final DataSource database;
    private final RunImport run;
    private final CurrentAccount current;
    private final Audit audit;

    public Imports(DataSource database, RunImport run, CurrentAccount current, Audit audit) {
        this.database = database;
        this.run = run;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Keeps the file and begins; call it outside of a transaction. The author states that everybody in it agreed.
     *
     * @param newsletter slug; null or empty means the first
     * @return the import's id, for {@link #find}
     */
    public long take(InputStream file, String fileName, @Nullable String newsletter) {
        var id = QuarkusTransaction.requiringNew().timeout(LONG_ENOUGH).call(() -> keep(file, fileName, newsletter));
        run.start(id);
        return id;
    }

    private long keep(InputStream file, String fileName, @Nullable String newsletter) {
        var id = Sql.one(database, """
                        insert into subscriber_import (newsletter_id, file_name, created_by)
                        values (?, ?, ?::bigint) returning id
                        """, row -> row.getLong(1), newsletter(newsletter).id, tidy(fileName), author())
                .orElseThrow();
        try {
            new ImportFile(database, id).keep(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.write("import subscribers", "import " + id, Map.of("file", tidy(fileName)));
        return id;
    }

    public Optional<ImportView> find(long id) {
        return Sql.one(database, "select * from subscriber_import where id = ?", this::read, id);
    }

    /** The latest ones, newest first, without their skipped rows. */
    public List<ImportView> latest(int limit) {
        return Sql.list(
                database,
                "select * from subscriber_import order by id desc limit ?",
                row -> view(row, List.of()),
                limit);
    }

    private ImportView read(ResultSet row) throws SQLException {
        return view(row, skipped(row.getLong("id")));
    }

    private List<Skipped> skipped(long id) {
        return Sql.list(
                database,
                """
                select row, email, reason from subscriber_import_row
                where import_id = ? and outcome = 'skipped' order by row limit ?
                """,
                row -> new Skipped(row.getInt("row"), row.getString("email"), row.getString("reason")),
                id,
                MOST_SKIPPED);
    }

    private static ImportView view(ResultSet row, List<Skipped> skipped) throws SQLException {
        return new ImportView(
                row.getLong("id"),
                ImportState.of(row.getString("state")),
                row.getString("file_name"),
                row.getInt("rows"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("skipped"),
                skipped,
                row.getString("reason"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "finished_at"));
    }

    private @Nullable Long author() {
        return current.present() ? (Long) current.get().id : null;
    }

    private static String tidy(String fileName) {
        var plain = fileName.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }

    private static Newsletter newsletter(@Nullable String slug) {
        return slug == null || slug.isBlank()
                ? Newsletter.first().orElseThrow(() -> Refused.notFound("There is no newsletter here yet."))
                : Newsletter.bySlug(slug)
                        .orElseThrow(() -> new BadInput("newsletter", "There is no newsletter \"" + slug + "\"."));
    }
}
