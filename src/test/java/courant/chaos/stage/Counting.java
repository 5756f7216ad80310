package courant.chaos.stage;

import courant.chaos.relay.Receipt;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the relay's receipts with the ledger, delivery by delivery. */
final class Counting {
    private static final Set<String> WAITING = Set.of("queued", "claimed", "handing", "deferred");
    private static final Set<String> NOT_SENT = Set.of("rejected", "skipped");
    private final Map<String, Receipt> receipts;
    private final List<String> wrongs = new ArrayList<>();
    private int accepted;
    private int lost;
    private int doubled;
    private int uncertain;

    private record Row(String email, String state, int doubts) {}

    private Counting(Map<String, Receipt> receipts) {
        this.receipts = receipts;
    }

    static Count of(Stage stage, Courant node, long mailing, int recipients) throws SQLException {
        var counting = new Counting(stage.relay().receipts());
        var rows = rows(stage, mailing);
        var ids = node.messageIds(mailing);
        if (!ids.keySet().equals(rows.keySet())) counting.wrongs.add("the API lists other deliveries than the table");
        rows.forEach((id, row) -> counting.see(row, "<" + ids.get(id) + ">"));
        counting.lost += recipients - rows.size();
        return new Count(
                recipients, counting.accepted, counting.lost, counting.doubled, counting.uncertain, counting.wrongs);
    }

    private static Map<Long, Row> rows(Stage stage, long mailing) throws SQLException {
        var rows = new HashMap<Long, Row>();
        try (var connection = stage.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select id, email, state, doubts from delivery where mailing_id = " + mailing)) {
            while (found.next())
                rows.put(found.getLong(1), new Row(found.getString(2), found.getString(3), found.getInt(4)));
        }
        return rows;
    }

    private void see(Row row, String messageId) {
        var receipt = Optional.ofNullable(receipts.get(messageId));
        var taken = receipt.map(Receipt::taken).orElse(0);
        accepted += Math.min(taken, 1);
        doubled += Math.max(0, taken - 1);
        uncertain += row.doubts();
        if (WAITING.contains(row.state()) || row.state().equals("accepted") && taken == 0) lost++;
        if (taken - 1 > row.doubts()) wrong(row, "was sent " + taken + " times and named uncertain " + row.doubts());
        if (NOT_SENT.contains(row.state()) && taken > row.doubts()) wrong(row, "was sent and is called " + row.state());
        receipt.ifPresent(it -> compare(row, it));
    }

    private void compare(Row row, Receipt receipt) {
        if (!receipt.isOneMessage()) wrong(row, "was sent other octets under the same Message-ID");
        if (!receipt.recipient().equals(row.email())) wrong(row, "has a Message-ID of " + receipt.recipient());
    }

    private void wrong(Row row, String what) {
        wrongs.add(row.email() + " " + what);
    }
}
