package courant.subscriber.preferences;

/**
 * What a mail about a reader's own matters says.
 *
 * @param link empty for a mail without a button
 * @param hint below the button; may be empty
 */
record Notice(String title, String text, String link, String label, String hint) {
    static Notice of(String title, String text) {
        return new Notice(title, text, "", "", "");
    }
}
