package courant.post.compare;

/** A stretch of text that two texts share, or that one of them has alone. */
public record Piece(Kind kind, String text) {

    /** What became of it on the way from the older text to the newer. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    public boolean isSame() {
        return kind == Kind.SAME;
    }

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }

    public boolean isRemoved() {
        return kind == Kind.REMOVED;
    }
}
