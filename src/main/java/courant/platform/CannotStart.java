package courant.platform;

/** What keeps the program from starting, in a sentence for the person who started it. */
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
