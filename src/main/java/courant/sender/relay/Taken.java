package courant.sender.relay;

import java.util.List;
import java.util.Optional;

/**
 * What a relay's buckets gave.
 *
 * @param slots where it is noted, to give back what is not used
 * @param shortage why it is not all that was asked for
 */
public record Taken(int tokens, List<Slot> slots, Optional<Shortage> shortage) {

    /** Where tokens are noted as taken. */
    public record Slot(Unit unit, long number) {}
}
