package courant.mail.smtp;

/** No connection to the relay came about; the message is a sentence for the operator. */
public final class RelayUnavailable extends Exception {

    private final Phase phase;
    private final boolean worthRetrying;

    RelayUnavailable(String sentence, Phase phase, boolean worthRetrying, Throwable cause) {
        super(sentence, cause);
        this.phase = phase;
        this.worthRetrying = worthRetrying;
    }

    public Phase phase() {
        return phase;
    }

    /** False where only a change of settings helps: wrong password, no TLS, certificate for another name. */
    public boolean isWorthRetrying() {
        return worthRetrying;
    }
}
