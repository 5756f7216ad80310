package courant.post;

import courant.platform.Site;
import courant.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a mail's "view in browser" leads. A post that goes by mail alone opens to whoever has the link, and stands nowhere else. */
@ApplicationScoped
public class PostLinks {
    private static final String PURPOSE = "read a mailed post";
    private final Site site;
    private final Tokens tokens;

    public PostLinks(Site site, Tokens tokens) {
        this.site = site;
        this.tokens = tokens;
    }

    /** The same for everybody: it tells nothing of who follows it. */
    public URI inMail(Post post) {
        return post.channel.onTheWeb()
                ? site.at(post.path())
                : site.at(post.path() + "?key=" + tokens.sign(PURPOSE, post.id));
    }

    public boolean opens(Post post, @Nullable String key) {
        return key != null
                && tokens.read(PURPOSE, key).filter(it -> it[0] == post.id).isPresent();
    }
}
