package courant.platform;

/** A request that is understood and not carried out, with the HTTP status that says why. */
public class Refused extends RuntimeException {
    private final int status;

    private Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public static Refused notFound(String sentence) {
        return new Refused(404, sentence);
    }

    public static Refused forbidden(String sentence) {
        return new Refused(403, sentence);
    }

    /** The thing is in a state in which this cannot be done. */
    public static Refused conflict(String sentence) {
        return new Refused(409, sentence);
    }

    public static Refused tooLarge(String sentence) {
        return new Refused(413, sentence);
    }

    public static Refused tooMany(String sentence) {
        return new Refused(429, sentence);
    }

    public int status() {
        return status;
    }
}
