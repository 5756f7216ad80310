package courant.chaos.stage;

/** This cannot be tried on this machine; the message says why. */
public final class Skipped extends RuntimeException {
    public Skipped(String why) {
        super(why);
    }
}
