package courant.chaos.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of one mailing, told from both ends: Message-IDs at the relay against the ledger.
 *
 * @param recipients who should have got it
 * @param accepted Message-IDs the relay has taken
 * @param lost said to be sent and not taken, or never ended
 * @param doubled messages taken beyond the first of their Message-ID
 * @param uncertain how often the ledger named a delivery uncertain
 * @param wrongs what may never happen, in sentences
 */
public record Count(int recipients, int accepted, int lost, int doubled, int uncertain, List<String> wrongs) {
    public static final Count NONE = new Count(0, 0, 0, 0, 0, List.of());

    public Count plus(Count other) {
        return new Count(
                recipients + other.recipients,
                accepted + other.accepted,
                lost + other.lost,
                doubled + other.doubled,
                uncertain + other.uncertain,
                joined(wrongs, other.wrongs));
    }

    /** What else a trial has seen to be wrong. */
    public Count and(boolean holds, String otherwise) {
        return holds ? this : plus(new Count(0, 0, 0, 0, 0, List.of(otherwise)));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
