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

/** Posts that are read one after the other. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "series")
public class Series extends PanacheEntityBase {
    private static final String STANDS = "removedAt is null and ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    /** The word in the address of its page. */
    @Column(nullable = false)
    public String slug = "";

    @Column(nullable = false)
    public String name = "";

    /** A few sentences, as plain text. */
    @Column(nullable = false)
    public String about = "";

    @Column(nullable = false)
    public Instant createdAt;

    public @Nullable Instant removedAt;

    protected Series() {}

    public static Series start(SeriesForm typed, Instant now) {
        var form = typed.checked();
        var series = new Series();
        series.createdAt = now;
        series.name = free(form.name(), null);
        series.about = form.about();
        series.slug = form.slug().isEmpty() ? Kind.SERIES.free(slug(form.name())) : untaken(form.slug());
        series.persist();
        return series;
    }

    public static Optional<Series> byId(long id) {
        return findByIdOptional(id);
    }

    public static Series standing(long id) {
        return byId(id).filter(it -> it.removedAt == null)
                .orElseThrow(() -> Refused.notFound("There is no series with this number; perhaps it was removed."));
    }

    /** Whatever has this address, or had it before. */
    public static Optional<Series> at(String slug) {
        Optional<Series> standing = find(STANDS + "slug = ?1", slug).firstResultOptional();
        return standing.or(
                () -> Kind.SERIES.former().target(slug).flatMap(Series::byId).filter(it -> it.removedAt == null));
    }

    public static Optional<Series> called(String name) {
        return find(STANDS + "lower(name) = lower(?1)", name).firstResultOptional();
    }

    /** The one that is called so, made now if there is none. */
    public static Series meant(String name, Instant now) {
        return called(name).orElseGet(() -> {
            Kind.SERIES.lock();
            return called(name).orElseGet(() -> start(new SeriesForm(name, "", ""), now));
        });
    }

    /** For completion, and for the list of all. */
    public static List<Series> choices(int most) {
        return find(STANDS + "1 = 1 order by lower(name)").range(0, most - 1).list();
    }

    /** Those of which there is something to read, the newest first. Index: post_series. */
    @SuppressWarnings("unchecked")
    public static List<Series> published(int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select s.* from series s where s.removed_at is null and exists (
                            select from post p where p.series_id = s.id and p.state = 'published')
                        order by s.id desc limit :most""", Series.class)
                .setParameter("most", most)
                .getResultList();
    }

    public void change(SeriesForm typed) {
        var form = typed.checked();
        var wanted = form.slug().isEmpty() ? slug : form.slug();
        name = free(form.name(), this);
        about = form.about();
        if (wanted.equals(slug)) return;
        var before = slug;
        slug = untaken(wanted);
        Kind.SERIES.former().lead(before, id());
    }

    /** Its posts stay, and belong to it again when it is restored. */
    public void remove(Instant now) {
        removedAt = now;
    }

    public void restore() {
        if (removedAt == null) return;
        name = free(name, this);
        slug = Kind.SERIES.free(slug);
        removedAt = null;
    }

    public boolean stands() {
        return removedAt == null;
    }

    /** The path of the page on the site. */
    public String path() {
        return "/series/" + slug;
    }

    public long id() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    private static String free(String name, @Nullable Series own) {
        if (called(name).filter(it -> it != own).isPresent()) {
            throw new BadInput("name", "There is another series “" + name + "” already.");
        }
        return name;
    }

    private static String slug(String name) {
        return Transliteration.slug(name, "en", 60, "series");
    }

    private static String untaken(String slug) {
        if (Kind.SERIES.isFree(slug)) return slug;
        throw new BadInput("slug", "Another series has the address /series/" + slug + ".");
    }
}
