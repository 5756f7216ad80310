package courant.chaos.stage;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How things stand with a mailing that does not come to its end, in one line: the ledger, and what the node last said. */
final class Standing {
    private static final Pattern TROUBLE = Pattern.compile(" (WARN|ERROR) |Exception|^\\s+at courant");
    private static final int LAST = 12;
    private static final String LEDGER = """
            select concat_ws('; ',
                (select 'mailing ' || state || coalesce(' because ' || reason, '') from mailing where id = %1$d),
                (select string_agg(said, ', ') from (
                    select count(*) || ' ' || state || case when due_at is null then '' when due_at > now() then ' later' else ' due' end
                        || case when node_id is null then '' else ' at node ' || node_id end as said
                    from delivery where mailing_id = %1$d group by state, node_id, due_at is null, due_at > now()) as groups),
                (select 'passed ' || passed || ' of ' || last from mailing_front where mailing_id = %1$d),
                (select 'claims of nodes ' || string_agg(node_id || ' (' || cardinality(deliveries) || ')', ', ') from claim),
                (select 'leases of nodes ' || string_agg(id || ' ' || (lease_until - clock_timestamp()), ', ') from node),
                (select count(*) || ' connections' from pg_stat_activity where datname = current_database()))
            """;

    private Standing() {}

    static String of(Stage stage, int mailing, String console) {
        return ledger(stage, mailing) + "; the node last said: " + last(console);
    }

    private static String ledger(Stage stage, int mailing) {
        try {
            return stage.text(LEDGER.formatted(mailing));
        } catch (SQLException e) {
            return "the database does not answer: " + e.getMessage();
        }
    }

    private static String last(String console) {
        var lines = console.lines().filter(it -> TROUBLE.matcher(it).find()).toList();
        return lines.stream().skip(Math.max(0, lines.size() - LAST)).collect(Collectors.joining(" | "));
    }
}
