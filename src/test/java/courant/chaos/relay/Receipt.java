package courant.chaos.relay;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One Message-ID as the relay saw it. */
public final class Receipt {
    private final Set<String> recipients = ConcurrentHashMap.newKeySet();
    private final Set<Long> sums = ConcurrentHashMap.newKeySet();
    private int received;
    private int taken;
    private int answered;
    private volatile long begunAt;

    synchronized void received(String recipient, long sum, long begun, boolean took) {
        recipients.add(recipient);
        sums.add(sum);
        begunAt = Math.max(begunAt, begun);
        received++;
        taken += took ? 1 : 0;
    }

    synchronized void confirm() {
        answered++;
    }

    /** Its final dot came so often. */
    public synchronized int received() {
        return received;
    }

    /** The relay kept it so often: it is in the reader's inbox so often. */
    public synchronized int taken() {
        return taken;
    }

    /** The relay said 250 so often. */
    public synchronized int answered() {
        return answered;
    }

    /** Every repeat was to the same reader and had the same octets. */
    public boolean isOneMessage() {
        return recipients.size() == 1 && sums.size() == 1;
    }

    public String recipient() {
        return recipients.iterator().next();
    }

    /** When the content of the last one began to come, in {@link System#nanoTime}. */
    public long begunAt() {
        return begunAt;
    }
}
