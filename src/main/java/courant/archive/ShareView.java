package courant.archive;

import courant.archive.share.Card;
import courant.newsletter.site.SiteView;
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

    /** @param shell of a page about this post */
    static ShareView of(Post post, PostView view, SiteView shell, Site site) {
        return Optional.ofNullable(view.cover())
                .map(it -> new ShareView(whole(it.path(), site), it.alt(), it.width(), it.height()))
                .orElseGet(() -> drawn(post, view, shell, site));
    }

    private static ShareView drawn(Post post, PostView view, SiteView shell, Site site) {
        var card = card(post, view.byline(), shell);
        return new ShareView(whole(path(post.id, card), site), view.title(), Card.WIDTH, Card.HEIGHT);
    }

    static String path(long post, Card card) {
        return "/share/" + post + "-" + card.print() + ".png";
    }

    static Card card(Post post, Site site) {
        var byline = AuthorView.of(post, site).stream()
                .map(it -> it.name() + it.after())
                .collect(Collectors.joining());
        return card(post, byline, SiteView.about(post.newsletter, site));
    }

    private static Card card(Post post, String byline, SiteView shell) {
        return new Card(post.title, shell.name(), byline, shell.look().ground(), post.newsletter.language);
    }

    private static String whole(String path, Site site) {
        return path.startsWith("/") ? site.at(path).toString() : path;
    }
}
