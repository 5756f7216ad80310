package courant.mailing.progress;

import courant.account.api.Cursor;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mailing's deliveries as a file, written as they are read: a million take no more memory than a page. */
@ApplicationScoped
public class DeliveryCsv {
    private static final int AT_ONCE = 5_000;
    private static final List<String> HEADER = List.of(
            "address",
            "name",
            "state",
            "attempts",
            "code",
            "status",
            "reply",
            "relay",
            "message_id",
            "first_at",
            "changed_at");
    private final DeliveryList deliveries;

    public DeliveryCsv(DeliveryList deliveries) {
        this.deliveries = deliveries;
    }

    /** As RFC 4180 has it, in UTF-8. */
    public void write(long mailing, DeliveryQuery query, OutputStream out) {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEADER);
            for (var from = Cursor.read(null); ; ) {
                var page = deliveries.page(mailing, query, from, AT_ONCE);
                page.items().forEach(it -> csv.writeRecord(line(it)));
                if (page.next() == null) return;
                from = Cursor.read(page.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> line(DeliveryView it) {
        return List.of(
                it.address(),
                harmless(it.name()),
                it.state().word(),
                String.valueOf(it.attempts()),
                text(it.code()),
                text(it.status()),
                harmless(it.reply()),
                text(it.relay()),
                it.messageId(),
                text(it.firstAt()),
                it.changedAt().toString());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** Strangers' words: a spreadsheet takes what begins like a formula for one. */
    private static String harmless(@Nullable String words) {
        var text = text(words);
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
