package courant.mail.preflight;

/** Whoever knows could not be asked, in a sentence. */
public final class NoAnswer extends RuntimeException {

    public NoAnswer(String sentence) {
        super(sentence);
    }
}
