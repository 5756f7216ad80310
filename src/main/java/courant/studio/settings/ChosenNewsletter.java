package courant.studio.settings;

import courant.newsletter.Newsletter;
import courant.platform.Refused;
import java.util.List;
import java.util.Optional;

/**
 * The newsletter that a page of settings is about, and the others to turn to.
 *
 * @param named whether the address names it; without a name it is the first
 */
public record ChosenNewsletter(Newsletter newsletter, List<Newsletter> all, boolean named) {

    /** @param slug empty: the first */
    static ChosenNewsletter of(String slug) {
        var chosen = slug.isEmpty() ? Newsletter.first() : Newsletter.bySlug(slug);
        return new ChosenNewsletter(
                chosen.orElseThrow(() -> Refused.notFound("There is no such newsletter.")),
                Newsletter.all(),
                !slug.isEmpty());
    }

    public boolean isSeveral() {
        return all.size() > 1;
    }

    public String slug() {
        return newsletter.slug;
    }

    /** The address of a page about it, with more behind. */
    String at(String path, String more) {
        var query = (named ? "newsletter=" + slug() + "&" : "") + more;
        return path + "?" + query;
    }

    /** As it is again in the database, where a change was refused. */
    ChosenNewsletter unchanged() {
        Newsletter.getEntityManager().clear();
        return of(Optional.of(slug()).filter(it -> named).orElse(""));
    }
}
