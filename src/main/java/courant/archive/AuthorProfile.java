package courant.archive;

import courant.platform.Site;
import courant.post.label.Author;
import io.quarkus.qute.RawString;

/** An author with what machines are told of them. */
public record AuthorProfile(AuthorView author, RawString data) {
    public static AuthorProfile of(Author it, Site site) {
        var view = AuthorView.of(it, site);
        return new AuthorProfile(view, JsonLd.of(view));
    }
}
