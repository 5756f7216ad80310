package courant.post.revision;

import courant.post.PostRevision;
import courant.post.cause.RevisionCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision as programs see it.
 *
 * @param version of the post whose text this was; absent for one that never became it
 */
public record RevisionView(
        long id,
        Instant savedAt,
        @Nullable Long savedBy,
        RevisionCause cause,
        @Nullable Integer version,
        @Nullable Integer basedOn,
        String title,
        String subtitle,
        String body) {

    static RevisionView of(PostRevision it) {
        return new RevisionView(
                it.id, it.savedAt, it.savedBy, it.cause, it.version, it.basedOn, it.title, it.subtitle, it.body);
    }
}
