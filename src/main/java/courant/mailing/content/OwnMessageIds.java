package courant.mailing.content;

import courant.mail.MessageIds;
import courant.mail.MessageIds.Named;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Recognises the Message-IDs of our deliveries. Those of mailings that an older version froze are not signed, and are nobody's. */
@ApplicationScoped
public class OwnMessageIds {
    // By the primary key.
    private static final String KEYS = """
            select mailing_id, blueprint #>> '{postmark,key}' as key, split_part(blueprint #>> '{sender,address}', '@', 2) as domain
            from mailing_content where mailing_id = any(?) and blueprint #>> '{postmark,key}' is not null
            """;

    private final DataSource database;

    public OwnMessageIds(DataSource database) {
        this.database = database;
    }

    private record Key(long mailing, String key, String domain) {
        boolean made(Named it, String id) {
            return MessageIds.signed(mailing, it.delivery(), key, domain).equals(id);
        }
    }

    /** What each of these lists of ids names: the delivery of its first id that is genuine; those without any are left out. */
    public List<Named> named(List<List<String>> lists) {
        var keys = keys(lists);
        return lists.stream().flatMap(ids -> first(ids, keys).stream()).toList();
    }

    private static Optional<Named> first(List<String> ids, Map<Long, Key> keys) {
        return ids.stream()
                .flatMap(id -> MessageIds.read(id)
                        .filter(it -> Optional.ofNullable(keys.get(it.mailing()))
                                .filter(key -> key.made(it, id))
                                .isPresent())
                        .stream())
                .findFirst();
    }

    private Map<Long, Key> keys(List<List<String>> lists) {
        var mailings = lists.stream()
                .flatMap(List::stream)
                .flatMap(id -> MessageIds.read(id).stream())
                .map(Named::mailing)
                .distinct()
                .toArray(Long[]::new);
        if (mailings.length == 0) return Map.of();
        return Sql.list(
                        database,
                        KEYS,
                        row -> new Key(row.getLong("mailing_id"), row.getString("key"), row.getString("domain")),
                        (Object) mailings)
                .stream()
                .collect(Collectors.toMap(Key::mailing, it -> it));
    }
}
