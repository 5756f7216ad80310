package courant.archive.feed;

import courant.archive.PostView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed, whatever it is written as.
 *
 * @param title never empty
 * @param about may be empty
 * @param home the page that it is the feed of, whole
 * @param self its own address, whole
 * @param changed when one of its posts changed last
 * @param icon of the site, whole
 * @param hub where readers hear of new posts (W3C WebSub)
 */
public record FeedView(
        String title,
        String about,
        String language,
        String home,
        String self,
        Instant changed,
        String icon,
        Optional<String> hub,
        List<Entry> entries) {

    /**
     * One post.
     *
     * @param id the same for ever, whatever becomes of title and address, and the same in every feed
     * @param html its text with whole addresses
     */
    public record Entry(String id, PostView post, String html) {}
}
