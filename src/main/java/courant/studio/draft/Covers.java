package courant.studio.draft;

import courant.markdown.Picture;
import courant.post.picture.Cover;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the editor's side panel shows of a post's cover; templates call it {@code inject:covers}. */
@Named("covers")
@RequestScoped
public class Covers {
    private static final int MOST = 12;

    /**
     * @param picture its path; empty for none
     * @param choices pictures that stand in the text and here
     */
    public record Panel(long id, String picture, String alt, List<Picture> choices) {}

    @Transactional
    public Panel of(long id) {
        var post = Drafts.post(id);
        var cover = post.cover().orElse(new Cover("", ""));
        var choices = post.document().pictures().stream()
                .filter(it -> it.src().startsWith("/pictures/") && !it.src().equals(cover.picture()))
                .limit(MOST)
                .toList();
        return new Panel(id, cover.picture(), cover.alt(), choices);
    }
}
