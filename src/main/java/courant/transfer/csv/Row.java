package courant.transfer.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of subscribers.
 *
 * @param number the line in the file at which it begins, as editors and spreadsheets count: the first is 1
 * @param email checked; where the row is bad, what stood there
 * @param zone the reader's clock; null where none is said, or none that there is
 * @param reason why it cannot be taken; null if it can
 */
public record Row(
        int number,
        String email,
        @Nullable String name,
        List<String> tags,
        @Nullable String zone,
        Said said,
        @Nullable String reason) {

    public Row(int number, String email, @Nullable String name, List<String> tags, Said said, @Nullable String reason) {
        this(number, email, name, tags, null, said, reason);
    }
}
