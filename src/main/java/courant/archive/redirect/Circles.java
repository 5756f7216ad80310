package courant.archive.redirect;

import courant.newsletter.standing.StandingPage;
import courant.platform.BadInput;
import courant.platform.sql.Sql;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Keeps redirects from leading in a circle, or away from something that is here. */
@ApplicationScoped
class Circles {
    /** Browsers give up after twenty. */
    private static final int LONGEST = 10;

    private final DataSource database;

    Circles(DataSource database) {
        this.database = database;
    }

    /** One at a time changes redirects, until its transaction ends: two that are fine alone may be a circle together. */
    void lock() {
        Sql.list(database, "select 1 from pg_advisory_xact_lock(hashtext('redirects'))", row -> 1);
    }

    /** Where an address leads now, as an address to look up. Index: redirect_source. */
    Optional<String> next(String source) {
        return Sql.one(
                        database,
                        "select target from redirect where source = ? and removed_at is null",
                        row -> row.getString(1),
                        source)
                .map(Addresses::asSource);
    }

    /** @param next where an address leads now */
    void refuseCircle(Wish wish, Function<String, Optional<String>> next) {
        var seen = new HashSet<String>();
        seen.add(wish.source());
        for (var at = Optional.of(wish.next()); at.isPresent(); at = at.flatMap(next)) {
            if (!seen.add(at.get())) throw Wish.circle(wish);
            if (seen.size() > LONGEST) throw new BadInput("to", "This would lead over more than ten addresses.");
        }
    }

    /** A post or page that can be read under this address must stay so. */
    void refuseStanding(Wish wish) {
        var source = wish.source();
        if (source.startsWith("/p/")
                && Post.publishedBySlug(source.substring(3)).isPresent())
            throw new BadInput("from", "A post stands at " + source + ".");
        if (StandingPage.published(source.substring(1)).isPresent())
            throw new BadInput("from", "A page stands at " + source + ".");
    }
}
