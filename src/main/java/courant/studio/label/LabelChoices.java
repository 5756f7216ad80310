package courant.studio.label;

import courant.newsletter.Newsletter;
import courant.post.Post;
import courant.post.label.Author;
import courant.post.label.Authors;
import courant.post.label.Series;
import courant.post.label.Tags;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** What can be chosen in the editor's settings of a post; templates call it {@code inject:labels}. */
@Named("labels")
@RequestScoped
public class LabelChoices {
    private static final int MOST = 500;

    /** Names; the slug instead where another has the same name. */
    public List<String> authors() {
        var names = new HashSet<String>();
        return Authors.choices(MOST).stream()
                .sorted(Comparator.comparing(Author::isGuest).thenComparing(Author::id))
                .map(it -> names.add(it.name) ? it.name : it.slug)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    public List<String> tags() {
        return Tags.choices(MOST).stream().map(it -> it.name).toList();
    }

    public List<String> series() {
        return Series.choices(MOST).stream().map(it -> it.name).toList();
    }

    /** Those that a post can be written for. */
    public List<Newsletter> newsletters() {
        return Newsletter.live();
    }

    public String newsletterOf(long post) {
        return Post.byId(post).map(it -> it.newsletter.slug).orElse("");
    }
}
