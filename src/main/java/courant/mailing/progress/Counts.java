package courant.mailing.progress;

import courant.platform.sql.Sql;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many deliveries stand in each state. */
public record Counts(
        int queued, int claimed, int handing, int accepted, int deferred, int rejected, int skipped, int uncertain) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    // By the primary key and claim_mailing. Rows that were taken up from the line do not say so themselves.
    private static final String COUNT = """
            select state, count(*) from delivery where mailing_id = ? group by state
            union all
            select 'taken', count(*) from claim c cross join unnest(c.deliveries) as held (id)
            join delivery d on d.mailing_id = c.mailing_id and d.id = held.id
            where c.mailing_id = ? and d.state = 'queued' and d.due_at is null
            """;

    /** As the rows stand now; a million take some tenths of a second. */
    public static Counts of(long mailing, DataSource database) {
        Map<String, Integer> by =
                Sql.list(database, COUNT, row -> Map.entry(row.getString(1), row.getInt(2)), mailing, mailing).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var taken = by.getOrDefault("taken", 0);
        return new Counts(
                by.getOrDefault("queued", 0) - taken,
                by.getOrDefault("claimed", 0) + taken,
                by.getOrDefault("handing", 0),
                by.getOrDefault("accepted", 0),
                by.getOrDefault("deferred", 0),
                by.getOrDefault("rejected", 0),
                by.getOrDefault("skipped", 0),
                by.getOrDefault("uncertain", 0));
    }

    /** The sum that must always hold. */
    public boolean addUp(int candidates, int excluded) {
        return candidates == total() + excluded;
    }

    public int total() {
        return waiting() + accepted + rejected + skipped + uncertain;
    }

    /** Those that will still be handed over. */
    public int waiting() {
        return queued + claimed + handing + deferred;
    }

    /** The share that is done, 0 to 100. */
    public int percent() {
        return total() == 0 ? 100 : (int) (100L * (total() - waiting()) / total());
    }

    /** What was meant to be mailed, and what became of it; what is on its way stands behind while there is any. */
    public String reconciliation() {
        var ends = String.format(
                Locale.ENGLISH,
                "%,d intended = %,d accepted + %,d rejected + %,d skipped + %,d uncertain",
                total(),
                accepted,
                rejected,
                skipped,
                uncertain);
        return waiting() == 0
                ? ends
                : ends
                        + String.format(
                                Locale.ENGLISH,
                                " + %,d queued + %,d claimed + %,d handing + %,d deferred",
                                queued,
                                claimed,
                                handing,
                                deferred);
    }

    /** That sum in words, from the candidates. Once it is over nothing waits any more, and what waits is left out. */
    public String sum(int candidates, int excluded) {
        var waiting = waiting() == 0
                ? ""
                : String.format(
                        Locale.ENGLISH,
                        "%,d queued + %,d claimed + %,d handing + %,d deferred + ",
                        queued,
                        claimed,
                        handing,
                        deferred);
        return String.format(
                Locale.ENGLISH,
                "%,d candidates = %s%,d accepted + %,d rejected + %,d skipped + %,d uncertain + %,d excluded",
                candidates,
                waiting,
                accepted,
                rejected,
                skipped,
                uncertain,
                excluded);
    }
}
