package courant.post.embed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Cards of pages elsewhere. */
@ConfigMapping(prefix = "courant.cards")
public interface EmbedsConfig {
    /** Whether a page whose address an author puts into a post is asked, once and from here, for its title and picture. */
    @WithDefault("true")
    boolean fetch();
}
