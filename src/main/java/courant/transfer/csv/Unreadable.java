package courant.transfer.csv;

/** A file of which nothing can be taken, with a sentence for the person who sent it. Trying again does not help. */
public class Unreadable extends RuntimeException {
    public Unreadable(String sentence) {
        super(sentence);
    }
}
