package courant.post.label;

import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.web.kept.ShownInPages;
import courant.post.words.Transliteration;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A word for what a post is about. Two that differ in case alone are one. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "tag")
public class Tag extends PanacheEntityBase {
    static final int LONGEST = 100;
    private static final String NEEDED = "Give the tag a name.";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    /** The word in the address of its page. */
    @Column(nullable = false)
    public String slug = "";

    @Column(nullable = false)
    public String name = "";

    public @Nullable String previousName;

    @Column(nullable = false)
    public Instant createdAt;

    public @Nullable Instant removedAt;

    /** Another tag that means the same. */
    public @Nullable Long mergedInto;

    protected Tag() {}

    static Tag start(String name, Instant now) {
        var tag = unkept(name, now);
        tag.slug = Kind.TAG.free(slug(tag.name));
        tag.persist();
        return tag;
    }

    /** One that is shown and forgotten. */
    static Tag unkept(String name, Instant now) {
        var tag = new Tag();
        tag.name = Rules.name(name, LONGEST, NEEDED);
        tag.createdAt = now;
        return tag;
    }

    /** Calls it otherwise on all its posts; its old address leads to the new one. */
    public void rename(String typed) {
        var wanted = Rules.name(typed, LONGEST, NEEDED);
        if (wanted.equals(name)) return;
        Tags.standing(wanted).filter(it -> it.id() != id()).ifPresent(it -> {
            throw new BadInput("name", "There is a tag “" + it.name + "” already. Merge the two instead.");
        });
        previousName = name;
        name = wanted;
        move(slug(wanted));
    }

    private void move(String wanted) {
        if (wanted.equals(slug)) return;
        Kind.TAG.former().lead(slug, id());
        slug = Kind.TAG.free(wanted);
    }

    /** Its posts have the other tag instead, and so has whoever types this one's name from now on. */
    public void mergeInto(Tag other) {
        if (other.id() == id() || !other.stands()) throw Refused.conflict("Choose another tag to merge this one into.");
        mergedInto = other.id();
    }

    /** No post has it any more until it is taken back. */
    public void remove(Instant now) {
        removedAt = now;
    }

    /** Takes back what was done last: that it was removed, merged or called otherwise. */
    public void undo() {
        if (!stands()) restore();
        else if (previousName != null) rename(previousName);
    }

    private void restore() {
        if (Tags.standing(name).isPresent()) {
            throw Refused.conflict("There is another tag “" + name + "” now. Merge the two instead.");
        }
        slug = Kind.TAG.free(slug);
        removedAt = null;
        mergedInto = null;
    }

    public boolean stands() {
        return removedAt == null && mergedInto == null;
    }

    /** What it is now; empty where it was removed. */
    public Optional<Tag> now() {
        if (removedAt != null) return Optional.empty();
        return mergedInto == null ? Optional.of(this) : Tags.byId(mergedInto).flatMap(Tag::now);
    }

    /** The path of the page on the site; empty for one that has none. */
    public String path() {
        return id == null ? "" : "/tags/" + slug;
    }

    /** The numbers of all that are this one by now. */
    public List<Long> ids() {
        return Kind.TAG.all(id());
    }

    public long id() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    private static String slug(String name) {
        return Transliteration.slug(name, "en", 60, "tag");
    }
}
