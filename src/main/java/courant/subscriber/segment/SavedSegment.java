package courant.subscriber.segment;

import courant.platform.BadInput;
import courant.platform.Refused;
import courant.subscriber.Names;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A segment that an author gave a name. One that was removed can be brought back for a while. */
@Entity
@Table(name = "segment")
public class SavedSegment extends PanacheEntityBase {
    public static final int LONGEST_NAME = 100;
    static final int MOST = 500;
    private static final Duration KEPT = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Column(nullable = false)
    public String name;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public Segment definition;

    public @Nullable Long createdBy;

    @Column(nullable = false)
    public Instant createdAt;

    @Column(nullable = false)
    public Instant updatedAt;

    public @Nullable Instant removedAt;

    protected SavedSegment() {}

    private SavedSegment(String name, Segment definition, @Nullable Long author, Instant now) {
        this.name = name;
        this.definition = definition;
        this.createdBy = author;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public static Optional<SavedSegment> byId(long id) {
        return find("id = ?1 and removedAt is null", id).firstResultOptional();
    }

    /** @throws Refused where there is none, or not any more */
    public static SavedSegment known(long id) {
        return byId(id).orElseThrow(() -> Refused.notFound("There is no segment " + id + "; perhaps it was removed."));
    }

    /** By their names; at most {@value #MOST}, which is as many as can be saved. */
    public static List<SavedSegment> everyOne() {
        return list("removedAt is null order by lower(name), id");
    }

    /** @throws BadInput about {@code name}, empty, too long or another's */
    public static SavedSegment save(String name, Segment definition, @Nullable Long author, Instant now) {
        if (count("removedAt is null") >= MOST) {
            throw Refused.conflict("There are " + MOST + " segments, which is the most. Remove one that nobody uses.");
        }
        var made = new SavedSegment(free(name, 0), definition, author, now);
        made.persist();
        return made;
    }

    public void change(String name, Segment definition, Instant now) {
        this.name = free(name, id());
        this.definition = definition;
        this.updatedAt = now;
    }

    /** What was scheduled for it stays as it is: a mailing has its own copy. */
    public void remove(Instant now) {
        delete("removedAt < ?1", now.minus(KEPT));
        removedAt = now;
    }

    /** @throws Refused where another took its name meanwhile */
    public static SavedSegment bringBack(long id) {
        SavedSegment removed = SavedSegment.<SavedSegment>findByIdOptional(id)
                .orElseThrow(() -> Refused.notFound("This segment is gone for good."));
        if (removed.removedAt == null) return removed;
        if (taken(removed.name, id)) {
            throw Refused.conflict("Another segment is named \"" + removed.name + "\" now. Rename that one first.");
        }
        removed.removedAt = null;
        return removed;
    }

    public long id() {
        if (id == null) throw new IllegalStateException("not kept yet");
        return id;
    }

    private static String free(String typed, long own) {
        var name = Names.tidy(typed);
        if (name == null) throw new BadInput("name", "Give the segment a name.");
        if (name.length() > LONGEST_NAME) {
            throw new BadInput("name", "This name is too long: at most " + LONGEST_NAME + " characters.");
        }
        if (taken(name, own)) throw new BadInput("name", "Another segment is named \"" + name + "\" already.");
        return name;
    }

    private static boolean taken(String name, long own) {
        return count("lower(name) = lower(?1) and removedAt is null and id <> ?2", name, own) > 0;
    }
}
