package courant.talk;

import java.util.List;

/**
 * What stands under a post for everybody alike.
 *
 * @param path of the post
 * @param talking whether there are comments at all
 * @param open whether more can be written
 * @param more whether there are more than are shown
 * @param liking whether there are likes
 */
public record UnderPost(
        String path,
        boolean talking,
        boolean open,
        long count,
        List<CommentView> comments,
        boolean more,
        boolean liking,
        long likes) {
    static final UnderPost NOTHING = new UnderPost("", false, false, 0, List.of(), false, false, 0);

    public boolean isThere() {
        return talking || liking;
    }
}
