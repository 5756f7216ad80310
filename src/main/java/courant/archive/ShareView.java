package courant.archive;

import courant.archive.share.Card;
import courant.newsletter.Newsletter;
import courant.newsletter.look.SiteLook;
import courant.platform.Site;
import courant.post.Post;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The picture that stands for a post elsewhere: its cover, or else one that is drawn of its title.
 *
 * @param url whole
 * @param width in pixels, as {@code height}; 0 where nobody knows
 */
public record ShareView(String url, String alt, int width, int height) {

    static ShareView of(Post post, PostView view, Site site) {
        return Optional.ofNullable(view.cover())
                .map(it -> new ShareView(whole(it.path(), site), it.alt(), it.width(), it.height()))
                .orElseGet(() -> drawn(post, view, site));
    }

    private static ShareView drawn(Post post, PostView view, Site site) {
        return new ShareView(whole(path(post.id, card(post, site)), site), view.title(), Card.WIDTH, Card.HEIGHT);
    }

    static String path(long post, Card card) {
        return "/share/" + post + "-" + card.print() + ".png";
    }

    static Card card(Post post, Site site) {
        var byline = AuthorView.of(post, site).stream()
                .map(it -> it.name() + it.after())
                .collect(Collectors.joining());
        var own = post.newsletter;
        var name = Newsletter.first().map(it -> it.name).orElse(own.name);
        return new Card(
                post.title,
                name,
                byline,
                SiteLook.in(SiteLook.now(), own.accent).ground(),
                own.language);
    }

    private static String whole(String path, Site site) {
        return path.startsWith("/") ? site.at(path).toString() : path;
    }
}
