package courant.mail.counting;

/**
 * What is counted of a mail.
 *
 * @param kept whether who clicked is kept
 */
public record Counting(boolean opens, boolean clicks, boolean kept) {
    public static final Counting NONE = new Counting(false, false, false);

    public boolean any() {
        return opens || clicks;
    }
}
