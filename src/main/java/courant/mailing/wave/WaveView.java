package courant.mailing.wave;

import courant.platform.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Readers who are mailed at one moment.
 *
 * @param zones whose clocks show the mailing's time then, or came within the same wave
 */
public record WaveView(Instant dueAt, List<String> zones, int recipients) {

    /** The first one first; none for a mailing that goes at one time for all. */
    public static List<WaveView> of(long mailing, DataSource database) {
        return Sql.list(
                database,
                "select due_at, zones, recipients from mailing_wave where mailing_id = ? order by due_at",
                row -> new WaveView(
                        Objects.requireNonNull(Sql.instant(row, "due_at")),
                        List.of((String[]) row.getArray("zones").getArray()),
                        row.getInt("recipients")),
                mailing);
    }

    /** For a line of text. */
    public String places() {
        return String.join(", ", zones).replace('_', ' ');
    }
}
