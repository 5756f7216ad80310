package courant.chaos.relay;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What a relay does when. Asked by many conversations at once. */
public interface Script {
    Script OBEDIENT = Moment::usual;

    Move at(Moment moment);

    /** A relay that needs so long for each message, as real ones do. */
    static Script thinking(Duration thought) {
        return moment -> moment.phase() == Phase.DOT
                ? new Move.Take(new Move.After(thought, new Move.Say("250 2.0.0 taken")))
                : moment.usual();
    }

    /** Misbehaves from the so-manieth time on that this phase comes. */
    static Script from(int so, Phase phase, Move move) {
        var count = new AtomicInteger();
        return moment -> moment.phase() == phase && count.incrementAndGet() >= so ? move : moment.usual();
    }

    /** Misbehaves each time this phase comes for the so-manieth time. */
    static Script every(int so, Phase phase, Move move) {
        var count = new AtomicInteger();
        return moment -> moment.phase() == phase && count.incrementAndGet() % so == 0 ? move : moment.usual();
    }
}
