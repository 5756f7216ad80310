package courant.mailing.freeze;

/** A mailing cannot start as things are, in a sentence for its author. Trying again does not help. */
class NotReady extends RuntimeException {
    NotReady(String sentence) {
        super(sentence);
    }
}
