package courant.bench.sink;

import java.util.BitSet;

/** What has come so far: one thread counts, another reads, and begins anew while nothing comes. */
final class Counts {
    private final BitSet seen = new BitSet();
    private volatile long messages;
    private volatile long octets;
    private volatile long twice;
    private volatile long first;
    private volatile long last;

    void begin() {
        seen.clear();
        messages = 0;
        octets = 0;
        twice = 0;
    }

    /** @param reader the number in the recipient's address; none is -1 */
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // one thread writes
    void took(int reader, int size) {
        var now = System.nanoTime();
        if (messages == 0) first = now;
        last = now;
        octets += size;
        if (reader >= 0) {
            if (seen.get(reader)) twice++;
            seen.set(reader);
        }
        messages++;
    }

    /** Messages, octets, messages that came to somebody again, and nanoseconds from the first to the last. */
    @Override
    public String toString() {
        return messages + " " + octets + " " + twice + " " + (last - first);
    }
}
