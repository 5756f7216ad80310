package courant.archive;

import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;

/** A post's page before anybody else sees it, made by what makes it for readers. */
@ApplicationScoped
public class PostPreview {
    private final PostPages pages;

    public PostPreview(PostPages pages) {
        this.pages = pages;
    }

    /** @param post need not be saved as it stands; its {@code publishedAt} is set */
    public String html(Post post) {
        return pages.html(post);
    }
}
