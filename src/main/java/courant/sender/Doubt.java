package courant.sender;

/** What becomes of a message to whose final dot no answer came: it may have been taken or not. */
public enum Doubt {
    /** Sent once more by itself, with the same bytes and the same Message-ID. */
    REPEAT,
    /** Stays uncertain until an author says so. */
    HOLD
}
