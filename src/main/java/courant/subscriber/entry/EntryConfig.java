package courant.subscriber.entry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How often readers may ask for a link that signs them in. */
@ConfigMapping(prefix = "courant.readers")
public interface EntryConfig {
    /** So many asked-for links from one IP address within a quarter of an hour; more are refused for the moment. */
    @WithName("links.times")
    @WithDefault("20")
    int rateTimes();
}
