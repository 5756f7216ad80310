package courant.archive.feed;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Who tells feed readers at once that something new is there. */
@ConfigMapping(prefix = "courant.websub")
public interface FeedConfig {

    /**
     * A WebSub hub (https://www.w3.org/TR/websub/): feeds name it, and it is told when a post is published or changed. Absent:
     * feed readers find out when they ask.
     */
    Optional<URI> hub();
}
