package courant.post;

import courant.markdown.Document;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import courant.platform.web.kept.ShownInPages;
import courant.post.cause.Sent;
import courant.post.picture.Cover;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Something written for a newsletter: a draft, or published and never taken back. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "post")
public class Post extends Labelled {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @ManyToOne(optional = false)
    public Newsletter newsletter;

    @Column(nullable = false)
    public String slug;

    @Column(nullable = false)
    public String title = "";

    @Column(nullable = false)
    public String subtitle = "";

    /** Markdown. */
    @Column(nullable = false)
    public String body = "";

    /** The path of the picture above it: one of ours. */
    @Column(name = "cover")
    @Nullable
    String coverPicture;

    @Column(name = "cover_alt", nullable = false)
    String coverAlt = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public PostState state = PostState.DRAFT;

    @Column(name = "created_by", updatable = false)
    public @Nullable Long createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    public Instant updatedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public Channel channel = Channel.BOTH;

    /** Set once and for all by {@link #publish}. */
    @Column(name = "published_at")
    public @Nullable Instant publishedAt;

    /** When its writer gave it to the editors; absent while it is being written. */
    @Column(name = "handed_over_at")
    public @Nullable Instant handedOverAt;

    /** Counts the saves that changed something; a save says which version it was made from. */
    @Column(nullable = false)
    public int version;

    protected Post() {}

    /**
     * A new draft. {@code author} is an account's id.
     *
     * @throws courant.platform.BadInput beyond the bounds of {@link PostForm}
     */
    public static Post draft(Newsletter newsletter, PostForm form, @Nullable Long author, Instant now) {
        var post = new Post();
        post.newsletter = newsletter;
        post.createdBy = author;
        post.createdAt = now;
        post.updatedAt = now;
        var checked = form.checked();
        post.slug = Slugs.first(checked, newsletter.language);
        checked.writeTo(post);
        post.persist();
        post.label(checked, now);
        return post;
    }

    /** One that is shown and forgotten. */
    public static Post unkept(Newsletter newsletter, PostForm form, Instant now) {
        var post = new Post();
        post.newsletter = newsletter;
        post.createdAt = now;
        post.updatedAt = now;
        post.slug = "sample";
        form.checked().writeTo(post);
        return post;
    }

    /** Seems to be as it would with this form; for a post that is out of the transaction and not kept. */
    public void show(PostForm form, Instant now) {
        form.writeTo(this);
        showLabels(form, now);
    }

    /** The one of a newsletter that was worked on last and has a title. Index: post_listed. */
    public static Optional<Post> latest(long newsletterId) {
        return find("newsletter.id = ?1 and title <> '' and body <> '' order by updatedAt desc, id desc", newsletterId)
                .firstResultOptional();
    }

    public static Optional<Post> byId(long id) {
        return findByIdOptional(id);
    }

    /** As {@link #byId}; nobody else changes it until the transaction ends. */
    public static Optional<Post> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<Post> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** What anybody may read at this address; empty for drafts. */
    public static Optional<Post> publishedBySlug(String slug) {
        return bySlug(slug).filter(Post::isPublished);
    }

    /** The newest in the archive, with their texts. Index: post_published. */
    public static List<Post> newest(int most) {
        return find("state = PUBLISHED order by publishedAt desc, id desc")
                .range(0, most - 1)
                .list();
    }

    /** From its writer to the editors; nothing happens if they have it, or if it is out. */
    public void handOver(Instant now) {
        if (handedOverAt == null && !isOut()) handedOverAt = now;
    }

    /** Back to its writer. */
    public void takeBack() {
        handedOverAt = null;
    }

    /** It is out: in the archive, unless it goes by mail alone. Nothing happens if it is out already. */
    public void publish(Instant now) {
        if (isOut()) return;
        state = placed();
        publishedAt = now;
        handedOverAt = null;
        updatedAt = now;
    }

    /** Where it goes; one that is out already moves into the archive, or leaves it. */
    public void goBy(Channel wanted, Instant now) {
        if (channel == wanted) return;
        channel = wanted;
        updatedAt = now;
        if (isOut()) state = placed();
    }

    private PostState placed() {
        return channel.onTheWeb() ? PostState.PUBLISHED : PostState.MAILED;
    }

    /** Published or mailed: it is in readers' hands. */
    public boolean isOut() {
        return state != PostState.DRAFT;
    }

    public boolean isPublished() {
        return state == PostState.PUBLISHED;
    }

    /**
     * Writes what an author typed. A save that was made from an older version changes nothing; its text is kept as a
     * revision. Lock the post first.
     *
     * @throws courant.platform.BadInput beyond the bounds of {@link PostForm}
     */
    public Saving save(PostForm form, int basedOn, Sent sent) {
        var wanted = form.checked();
        if (wanted.isIn(this)) return new Saving.Saved(this);
        if (basedOn != version) return new Saving.Overtaken(this, PostRevision.lost(this, wanted, basedOn, sent));
        var words = !wanted.hasWordsOf(this);
        if (words) PostRevision.first(this);
        slug = Slugs.next(wanted, this);
        wanted.writeTo(this);
        label(wanted, sent.at());
        version++;
        updatedAt = sent.at();
        if (words) PostRevision.saved(this, sent);
        return new Saving.Saved(this);
    }

    /** Deletes it with its revisions; refused when it is or was on its way by mail. */
    public void remove() {
        try {
            delete();
            flush();
        } catch (ConstraintViolationException e) {
            throw Refused.conflict(
                    "This post is scheduled or was mailed, and its mails lead to it; it cannot be deleted.");
        }
    }

    /** Moves it to another newsletter; refused once it was published, scheduled or mailed. */
    public void moveTo(Newsletter other) {
        if (other.id == newsletter.id) return;
        if (isPublished()) throw Refused.conflict("This post is published; it stays with " + newsletter.name + ".");
        if (other.isRetired()) throw Refused.conflict(other.name + " has ended; nothing more is written for it.");
        newsletter = other;
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw Refused.conflict("This post is scheduled or was mailed; it stays with its newsletter.");
        }
    }

    public Optional<Cover> cover() {
        return Optional.ofNullable(coverPicture).map(picture -> new Cover(picture, coverAlt));
    }

    /** Puts a picture above it, or takes it away. Lock the post first. */
    public void cover(Optional<Cover> cover, Instant now) {
        if (cover.equals(cover())) return;
        coverPicture = cover.map(Cover::picture).orElse(null);
        coverAlt = cover.map(Cover::alt).orElse("");
        updatedAt = now;
    }

    /** What the body says. */
    public Document document() {
        return Documents.of(body);
    }

    /** What an author should know before it goes out; empty when all is well. */
    public List<PostProblem> problems() {
        return PostProblem.in(this);
    }

    /** The path on the site. */
    public String path() {
        return "/p/" + slug;
    }
}
