package courant.post;

/** What became of a save. */
public sealed interface Saving {

    /** It stands. */
    record Saved(Post post) implements Saving {}

    /** Somebody saved in between: the post stays as it was, the text that lost is kept in {@code lost}. */
    record Overtaken(Post post, PostRevision lost) implements Saving {
        public String sentence() {
            return "Somebody saved this post in the meantime (it is at version %d now), so it was not changed. What you"
                            .formatted(post.version)
                    + " sent is kept among its revisions, as number " + lost.id + ".";
        }
    }
}
