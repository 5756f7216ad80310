package courant.mailing.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** A post that goes on the web at a time, and not by mail. */
@Entity
public class Publication extends PanacheEntityBase {
    @Id
    @Column(name = "post_id")
    public long postId;

    @Column(name = "due_at")
    public Instant dueAt;

    /** The local time it was asked for, in {@link #zone}. */
    @Column(name = "local_time")
    public LocalDateTime localTime;

    @Column
    public String zone;

    protected Publication() {}

    public static Optional<Publication> of(long postId) {
        return findByIdOptional(postId);
    }
}
