package courant.post.revision;

import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.post.PostRevision;
import courant.post.cause.RevisionCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision in a list, without its text. */
public record RevisionLine(
        long id,
        Instant savedAt,
        @Nullable Long savedBy,
        RevisionCause cause,
        @Nullable Integer version,
        String title,
        int characters) {

    /** The newest first. Index: post_revision_post. */
    public static Page<RevisionLine> of(long post, Cursor from, int size) {
        var rows = PostRevision.getEntityManager()
                .createQuery(
                        "select new courant.post.revision.RevisionLine(r.id, r.savedAt, r.savedBy, r.cause, r.version, r.title,"
                                + " length(r.body)) from PostRevision r where r.post.id = :post and r.id < :id"
                                + " order by r.id desc",
                        RevisionLine.class)
                .setParameter("post", post)
                .setParameter("id", from.number(0, Long.MAX_VALUE))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(rows, size, line -> new Object[] {line.id});
    }

    public boolean lost() {
        return cause == RevisionCause.LOST;
    }
}
