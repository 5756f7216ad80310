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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who stands as a writer under posts: the public side of an account, or a guest without one. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "author")
public class Author extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    /** The word in the address of the author's page. */
    @Column(nullable = false)
    public String slug = "";

    @Column(nullable = false)
    public String name = "";

    /** A few sentences, as plain text. */
    @Column(nullable = false)
    public String about = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    public List<String> links = List.of();

    public @Nullable String picture;

    public @Nullable Integer pictureWidth;

    public @Nullable Integer pictureHeight;

    /** Whose public side this is; null for a guest. */
    public @Nullable Long accountId;

    @Column(nullable = false)
    public Instant createdAt;

    public @Nullable Instant removedAt;

    /** Another author who turned out to be the same person. */
    public @Nullable Long mergedInto;

    protected Author() {}

    /** A new one, kept. */
    public static Author start(AuthorForm form, @Nullable Long account, Instant now) {
        var author = named(form.checked(), account, now);
        author.slug = author.slug.isEmpty() ? Kind.AUTHOR.free(slug(author.name)) : untaken(author.slug);
        author.persist();
        return author;
    }

    /** One that is shown and forgotten. */
    static Author unkept(String name, Instant now) {
        return named(AuthorForm.named(name), null, now);
    }

    private static Author named(AuthorForm form, @Nullable Long account, Instant now) {
        var author = new Author();
        author.createdAt = now;
        author.accountId = account;
        author.write(form);
        author.slug = form.slug();
        return author;
    }

    public void change(AuthorForm typed) {
        var form = typed.checked();
        var wanted = form.slug().isEmpty() ? slug : form.slug();
        if (!wanted.equals(slug)) {
            var before = slug;
            slug = untaken(wanted);
            Kind.AUTHOR.former().lead(before, id());
        }
        write(form);
    }

    private void write(AuthorForm form) {
        name = form.name();
        about = form.about();
        links = form.links();
        picture = form.portrait().map(AuthorForm.Portrait::path).orElse(null);
        pictureWidth = form.portrait().map(AuthorForm.Portrait::width).orElse(null);
        pictureHeight = form.portrait().map(AuthorForm.Portrait::height).orElse(null);
    }

    /** The account is called otherwise from now on; so is its author, unless that has another name of its own. */
    public void follow(String before, String now) {
        if (name.equals(before)) name = now;
    }

    /** Stands under no post any more until {@link #restore}. */
    public void remove(Instant now) {
        removedAt = now;
    }

    /** The same person as another: this one's posts are the other's, and so is this one's address. */
    public void mergeInto(Author other) {
        if (other.id() == id() || !other.stands())
            throw Refused.conflict("Choose another author to merge this one into.");
        if (accountId != null && other.accountId != null && !accountId.equals(other.accountId)) {
            throw Refused.conflict(
                    "Both sign in with accounts of their own; only a guest can be merged into an author.");
        }
        if (accountId != null)
            throw Refused.conflict("Merge the guest into the one with the account, not the other way.");
        mergedInto = other.id();
    }

    /** As it was before it was removed or merged; where its address went to another, it has a new one. */
    public void restore() {
        if (stands()) return;
        if (accountId != null && Authors.ofAccount(accountId).isPresent()) {
            throw Refused.conflict("This account has another profile by now.");
        }
        slug = Kind.AUTHOR.free(slug);
        removedAt = null;
        mergedInto = null;
    }

    public boolean stands() {
        return removedAt == null && mergedInto == null;
    }

    /** Who this is now; empty where they were removed. */
    public Optional<Author> now() {
        if (removedAt != null) return Optional.empty();
        return mergedInto == null ? Optional.of(this) : Authors.byId(mergedInto).flatMap(Author::now);
    }

    /** What an editor types to mean this one: the name, or the slug where several have that name. */
    public String word() {
        return id == null || Authors.called(name).filter(it -> it.id() == id()).isPresent() ? name : slug;
    }

    public boolean isGuest() {
        return accountId == null;
    }

    /** The path of the page on the site; empty for one who has none. */
    public String path() {
        return id == null ? "" : "/authors/" + slug;
    }

    public Optional<AuthorForm.Portrait> portrait() {
        if (picture == null || pictureWidth == null || pictureHeight == null) return Optional.empty();
        return Optional.of(new AuthorForm.Portrait(picture, pictureWidth, pictureHeight));
    }

    /** The numbers of all that are this one by now. */
    public List<Long> ids() {
        return Kind.AUTHOR.all(id());
    }

    public long id() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    /** Where a link leads, in a word or two. */
    public static String linkName(String link) {
        return URI.create(link).getHost().replaceFirst("^www\\.", "");
    }

    private static String slug(String name) {
        return Transliteration.slug(name, "en", 60, "author");
    }

    private static String untaken(String slug) {
        if (Kind.AUTHOR.isFree(slug)) return slug;
        throw new BadInput("slug", "Another author has the address /authors/" + slug + ".");
    }
}
