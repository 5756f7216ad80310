package courant.mailing.wave;

import courant.mailing.Mailing;
import courant.platform.sql.Sql;
import courant.subscriber.ReaderZone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** Spreads a frozen mailing over the zones of its readers. Whoever said none is in the mailing's own. */
@ApplicationScoped
public class ReaderZones {
    // Looks at each active reader once; asked when somebody schedules.
    private static final String PRESENT = """
            select s.zone, count(*) from subscription sub join subscriber s on s.id = sub.subscriber_id
            where sub.newsletter_id = ? and sub.status = 'active' and s.zone is not null group by s.zone
            """;
    private static final String FROZEN = """
            select coalesce(s.zone, '') as zone, count(*) from delivery d left join subscriber s on s.id = d.subscriber_id
            where d.mailing_id = ? group by 1
            """;

    // In the order of the line, which nobody takes them from: each waits for its time, by delivery_due.
    private static final String SPREAD = """
            update delivery d set due_at = greatest(w.at, now())
            from subscriber s, unnest(?::text[], ?::text[]::timestamptz[]) as w (zone, at)
            where d.mailing_id = ? and s.id = d.subscriber_id and w.zone = coalesce(s.zone, '')
            """;
    // Whose row went while it was frozen; the fence keeps their mail.
    private static final String REST =
            "update delivery set due_at = now() where mailing_id = ? and due_at is null and state = 'queued'";
    private static final String LEAVE_THE_LINE = "update mailing_front set passed = last where mailing_id = ?";
    private static final String NOTE = """
            insert into mailing_wave (mailing_id, due_at, zones, recipients)
            values (?, ?, ?::text[], ?) on conflict do nothing
            """;

    private final DataSource database;

    public ReaderZones(DataSource database) {
        this.database = database;
    }

    /** The moment of the first wave, as things are now. */
    public Instant first(long newsletter, LocalDateTime local, ZoneId own) {
        var zones = new ArrayList<>(counts(PRESENT, newsletter).keySet().stream()
                .map(it -> ReaderZone.known(it).orElse(own))
                .toList());
        zones.add(own);
        return Waves.of(local, zones).getFirst().at();
    }

    /** In the transaction in which it is frozen. Readers of a zone whose time has passed get it at once. */
    public void spread(Mailing mailing) {
        var own = ZoneId.of(mailing.zone);
        var counts = counts(FROZEN, mailing.id);
        var zones = new HashMap<String, ZoneId>();
        counts.keySet().forEach(it -> zones.put(it, ReaderZone.known(it).orElse(own)));
        var waves = Waves.of(mailing.localTime, zones.values());
        var moments = new HashMap<ZoneId, Instant>();
        waves.forEach(wave -> wave.zones().forEach(zone -> moments.put(zone, wave.at())));
        var names = List.copyOf(zones.keySet());
        Sql.update(
                database,
                SPREAD,
                names.toArray(String[]::new),
                names.stream()
                        .map(it -> Objects.requireNonNull(moments.get(zones.get(it)))
                                .toString())
                        .toArray(String[]::new),
                mailing.id);
        Sql.update(database, REST, mailing.id);
        Sql.update(database, LEAVE_THE_LINE, mailing.id);
        waves.forEach(wave -> note(mailing.id, wave, counts, zones));
    }

    private void note(long mailing, Waves.Wave wave, Map<String, Integer> counts, Map<String, ZoneId> zones) {
        var readers = counts.entrySet().stream()
                .filter(it -> wave.zones().contains(zones.get(it.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
        Sql.update(
                database,
                NOTE,
                mailing,
                wave.at(),
                wave.zones().stream().map(ZoneId::getId).toArray(String[]::new),
                readers);
    }

    private Map<String, Integer> counts(String sql, long id) {
        var counts = new HashMap<String, Integer>();
        Sql.list(database, sql, row -> Map.entry(row.getString(1), row.getInt(2)), id)
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }
}
