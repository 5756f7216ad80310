package courant.newsletter.standing;

import courant.markdown.Document;
import courant.markdown.Markdown;
import courant.newsletter.address.FormerAddresses;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.web.kept.ShownInPages;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page that stands beside the posts, at an address right below the site's. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "standing_page")
public class StandingPage extends PanacheEntityBase {
    /** More than any site needs; it bounds what every page asks for. */
    public static final int MOST = 100;

    private static final FormerAddresses FORMER = new FormerAddresses("page");
    private static final String STANDS = "removedAt is null and ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    /** The word in its address. */
    @Column(nullable = false)
    public String slug = "";

    @Column(nullable = false)
    public String title = "";

    /** Markdown. */
    @Column(nullable = false)
    public String body = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public Linked linked = Linked.NOWHERE;

    /** Among the others; the lowest first. */
    @Column(nullable = false)
    public int place;

    /** Grows with each change. */
    @Column(nullable = false)
    public int version = 1;

    @Column(nullable = false)
    public Instant createdAt;

    @Column(nullable = false)
    public Instant updatedAt;

    /** Null for a draft. */
    public @Nullable Instant publishedAt;

    public @Nullable Instant removedAt;

    protected StandingPage() {}

    /** A new one, as a draft. */
    public static StandingPage start(StandingForm typed, Instant now) {
        var form = typed.checked();
        var others = all();
        if (others.size() >= MOST) {
            throw new BadInput("title", "There are " + MOST + " pages already, and there is room for no more.");
        }
        var page = new StandingPage();
        page.createdAt = now;
        page.place = others.isEmpty() ? 1 : others.getLast().place + 1;
        page.slug = form.slug().isEmpty() ? Addresses.free(form.title()) : Addresses.untaken(form.slug(), null);
        page.write(form, now);
        page.persist();
        return page;
    }

    public static Optional<StandingPage> byId(long id) {
        return findByIdOptional(id);
    }

    public static StandingPage standing(long id) {
        return byId(id).filter(it -> it.removedAt == null)
                .orElseThrow(() -> Refused.notFound("There is no page with this number; perhaps it was removed."));
    }

    /** What readers find there. */
    public static Optional<StandingPage> published(String slug) {
        return find(STANDS + "publishedAt is not null and slug = ?1", slug).firstResultOptional();
    }

    /** What stood there before its address was changed, where readers find it now. */
    public static Optional<StandingPage> movedFrom(String slug) {
        return FORMER.target(slug).flatMap(StandingPage::byId).filter(it -> it.removedAt == null && it.isPublished());
    }

    static Optional<StandingPage> at(String slug) {
        return find(STANDS + "slug = ?1", slug).firstResultOptional();
    }

    /** Drafts too, in the order of their links. */
    public static List<StandingPage> all() {
        return list(STANDS + "1 = 1 order by place, id");
    }

    public static List<StandingPage> published() {
        return list(STANDS + "publishedAt is not null order by place, id");
    }

    /** Those that can come back, the last removed first. */
    public static List<StandingPage> removed(int most) {
        return find("removedAt is not null order by removedAt desc")
                .range(0, most - 1)
                .list();
    }

    /** @param basedOn the version that was read; another one means that somebody else changed it since */
    public void change(StandingForm typed, int basedOn, Instant now) {
        var form = typed.checked();
        if (basedOn != version) {
            throw new BadInput(
                    "", "Somebody else changed this page meanwhile. What you typed is kept below; nothing is saved.");
        }
        change(form, now);
    }

    public void change(StandingForm typed, Instant now) {
        var form = typed.checked();
        if (!form.slug().isEmpty()) move(Addresses.untaken(form.slug(), this));
        version++;
        write(form, now);
    }

    /** Where readers found it, they find it from now on too. */
    private void move(String wanted) {
        if (isPublished() && !wanted.equals(slug)) FORMER.leave(slug, id(), wanted);
        slug = wanted;
    }

    private void write(StandingForm form, Instant now) {
        title = form.title();
        body = form.body();
        linked = Linked.of(form.linked());
        updatedAt = now;
    }

    public void publish(Instant now) {
        if (publishedAt == null) publishedAt = now;
    }

    /** Readers do not find it any more; everything of it stays. */
    public void withdraw() {
        publishedAt = null;
    }

    public void remove(Instant now) {
        removedAt = now;
    }

    public void restore() {
        if (removedAt == null) return;
        if (at(slug).isPresent()) slug = Addresses.free(title);
        removedAt = null;
    }

    /** One place up or down among those that stand. */
    public void move(int by) {
        var order = all();
        var here = order.indexOf(this);
        if (here + by < 0 || here + by >= order.size()) return;
        var other = order.get(here + by);
        var theirs = other.place;
        other.place = place;
        place = theirs;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public Document document() {
        return Markdown.parse(body);
    }

    public String path() {
        return "/" + slug;
    }

    public long id() {
        return Objects.requireNonNull(id, "not kept yet");
    }
}
