package courant.talk;

import courant.platform.web.kept.ShownInPages;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A post under which nobody talks, whatever its newsletter's rules say. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "quiet_post")
public class QuietPost extends PanacheEntityBase {
    @Id
    @Column(name = "post_id")
    long postId;

    protected QuietPost() {}

    public static boolean is(long postId) {
        return findByIdOptional(postId).isPresent();
    }

    public static void set(long postId, boolean quiet) {
        var known = QuietPost.<QuietPost>findByIdOptional(postId);
        if (!quiet) known.ifPresent(PanacheEntityBase::delete);
        if (!quiet || known.isPresent()) return;
        var made = new QuietPost();
        made.postId = postId;
        made.persist();
    }
}
