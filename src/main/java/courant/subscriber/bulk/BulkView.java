package courant.subscriber.bulk;

import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of many as it stands.
 *
 * @param act tag or untag
 * @param undoes the change that it takes back; null for one that does not
 * @param seen how many were looked at
 * @param changed how many had the tag not, or had it
 * @param share of the way, from 0 to 1
 */
@Schema(name = "BulkChange", description = "state is running, finished, stopped or undone.")
public record BulkView(
        long id,
        String act,
        String tag,
        @Nullable Long undoes,
        String state,
        int seen,
        int changed,
        double share,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static BulkView read(ResultSet row) throws SQLException {
        var first = row.getLong("first");
        return new BulkView(
                row.getLong("id"),
                row.getString("act"),
                row.getString("tag"),
                row.getObject("undoes", Long.class),
                row.getString("state"),
                row.getInt("seen"),
                row.getInt("changed"),
                first == 0 ? 1 : 1 - (double) row.getLong("reached") / first,
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "finished_at"));
    }

    public boolean running() {
        return state.equals("running");
    }

    /** Once more would take back what was taken back. */
    public boolean canBeUndone() {
        return undoes == null && changed > 0 && (state.equals("finished") || state.equals("stopped"));
    }

    public int percent() {
        return running() ? (int) Math.floor(share * 100) : 100;
    }

    /** What it does, or did, in a sentence. */
    public String sentence() {
        var many = String.format(Locale.ENGLISH, "%,d", changed) + (changed == 1 ? " subscriber" : " subscribers");
        if (undoes != null) return "Changed back " + many + ".";
        return act.equals("tag") ? "Gave “" + tag + "” to " + many + "." : "Took “" + tag + "” from " + many + ".";
    }
}
