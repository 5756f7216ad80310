package courant.studio.figures;

import courant.insight.mailed.Median;
import courant.insight.mailed.PostFigures;
import courant.insight.mailed.Posts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is usual for each newsletter that a list shows posts of. */
record Usual(Map<Long, Median> byNewsletter) {

    static Usual of(List<PostFigures> shown, Posts posts) {
        var medians = new HashMap<Long, Median>();
        shown.forEach(it -> medians.computeIfAbsent(it.newsletterId(), posts::median));
        return new Usual(medians);
    }

    public Median of(PostFigures post) {
        return byNewsletter.getOrDefault(post.newsletterId(), Median.UNKNOWN);
    }
}
