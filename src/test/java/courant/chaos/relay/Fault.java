package courant.chaos.relay;

import java.util.concurrent.atomic.AtomicInteger;

/** A relay that misbehaves at one phase, so many times. */
public final class Fault implements Script {
    private final int times;
    private final Phase phase;
    private final Move move;
    private final AtomicInteger happened = new AtomicInteger();

    public Fault(int times, Phase phase, Move move) {
        this.times = times;
        this.phase = phase;
        this.move = move;
    }

    @Override
    public Move at(Moment moment) {
        return moment.phase() == phase && happened.incrementAndGet() <= times ? move : moment.usual();
    }

    /** Whether it was tried at all as often as it should. */
    public boolean happened() {
        return happened.get() >= times;
    }
}
