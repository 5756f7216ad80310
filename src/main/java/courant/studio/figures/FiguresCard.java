package courant.studio.figures;

import courant.insight.counting.Attention;
import courant.insight.counting.Clicks;
import courant.insight.mailed.Median;
import courant.insight.mailed.PostFigures;
import courant.insight.mailed.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** A post's figures where another page shows them; templates call it {@code inject:figures}. */
@Named("figures")
@ApplicationScoped
public class FiguresCard {
    private final Posts posts;
    private final Clicks clicks;

    public FiguresCard(Posts posts, Clicks clicks) {
        this.clicks = clicks;
        this.posts = posts;
    }

    /** One, or none where it was not mailed or is not counted yet. */
    public List<PostFigures> ofPost(long post) {
        return posts.of(post).stream().toList();
    }

    /** Who opened and clicked, where that is counted. */
    public Attention attention(long post) {
        return clicks.attention(post);
    }

    public Median usual(PostFigures post) {
        return posts.median(post.newsletterId());
    }
}
