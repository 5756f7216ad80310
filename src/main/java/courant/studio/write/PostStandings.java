package courant.studio.write;

import courant.mailing.progress.MailingList;
import courant.post.PostLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings posts and their mailings together for lists. */
@ApplicationScoped
public class PostStandings {
    private final MailingList mailings;

    public PostStandings(MailingList mailings) {
        this.mailings = mailings;
    }

    public List<PostStanding> of(List<PostLine> posts) {
        return posts.stream()
                .map(post -> new PostStanding(post, mailings.ofPost(post.id())))
                .toList();
    }
}
