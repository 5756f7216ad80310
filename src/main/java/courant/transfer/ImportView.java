package courant.transfer;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands now: {@code rows = created + updated + unchanged + skippedCount} when it is finished.
 *
 * @param skipped the first {@value Imports#MOST_SKIPPED} of them
 * @param reason why it failed; null otherwise
 */
@Schema(
        description =
                "state is running, finished or failed. When finished, every row is accounted for: rows = created +"
                        + " updated + unchanged + skippedCount. skipped holds the first 10,000 skipped rows.")
public record ImportView(
        long id,
        ImportState state,
        String fileName,
        int rows,
        int created,
        int updated,
        int unchanged,
        int skippedCount,
        List<Skipped> skipped,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /**
     * A row that was left out.
     *
     * @param row its line in the file; the first line is 1, names of columns included
     */
    public record Skipped(int row, String email, String reason) {}

    public boolean running() {
        return state == ImportState.RUNNING;
    }

    public boolean failed() {
        return state == ImportState.FAILED;
    }
}
