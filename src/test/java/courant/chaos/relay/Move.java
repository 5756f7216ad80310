package courant.chaos.relay;

import java.time.Duration;

/** What a relay does next. */
public sealed interface Move {
    Move HANG_UP = new HangUp();
    Move STALL = new Stall();
    Move SILENCE = new Silence();

    static Move say(String reply) {
        return new Say(reply);
    }

    static Move taken() {
        return new Take(new Say("250 2.0.0 taken"));
    }

    record Say(String reply) implements Move {}

    record HangUp() implements Move {}

    /** Says nothing to this, and listens on. */
    record Silence() implements Move {}

    /** Says nothing more until the other side leaves. */
    record Stall() implements Move {}

    /** The reply comes at one octet a second. */
    record Dribble(String reply) implements Move {}

    record After(Duration pause, Move then) implements Move {}

    /** The message is the relay's own from here on, whatever it says of it. */
    record Take(Move then) implements Move {}
}
