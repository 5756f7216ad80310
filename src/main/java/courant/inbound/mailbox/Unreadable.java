package courant.inbound.mailbox;

/** A mailbox could not be read; the sentence says why. Trying again may help. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unreadable(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
