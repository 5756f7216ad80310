package courant.post.embed;

/** Why nothing could be had from an address, in a sentence for its author. */
class NotFetched extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFetched(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
