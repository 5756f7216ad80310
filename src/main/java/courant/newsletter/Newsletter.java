package courant.newsletter;

import courant.mail.address.Address;
import courant.mail.counting.Counting;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.web.kept.ShownInPages;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is published under one name. */
@Entity
@EntityListeners(ShownInPages.class)
public class Newsletter extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Column
    public String slug;

    @Column
    public String name;

    @Column
    public String description;

    @Column
    public String senderName;

    @Column
    public String senderEmail;

    /** Where answers go; null where they go to the sender. */
    @Column
    public @Nullable String replyTo;

    /** A BCP 47 tag. */
    @Column
    public String language;

    /** A time zone's name, such as {@code Europe/Berlin}. */
    @Column
    public String zone;

    /** {@code #rrggbb}, lower case. */
    @Column
    public String accent;

    /** Several lines; empty where none is given. */
    @Column
    public String postalAddress;

    /** Of its mails, by name. */
    @Column
    public String design = "letter";

    /** The path of a picture on this site; null where there is none, as are its width and height. */
    @Column
    public @Nullable String logo;

    @Column
    public @Nullable Integer logoWidth;

    @Column
    public @Nullable Integer logoHeight;

    /** Whether its mails count how many open them, how many click, and keep who clicked; nothing unless its author wants it. */
    @Column
    public boolean countsOpens;

    @Column
    public boolean countsClicks;

    @Column
    public boolean keepsClicks;

    @Column
    public Instant createdAt;

    /** Since when nobody can sign up any more; null while it goes on. Its archive stays. */
    @Column
    public @Nullable Instant retiredAt;

    protected Newsletter() {}

    /** The one that is meant where none is named: the oldest that goes on. */
    public static Optional<Newsletter> first() {
        return find("order by case when retiredAt is null then 0 else 1 end, id")
                .firstResultOptional();
    }

    public static Optional<Newsletter> byId(long id) {
        return findByIdOptional(id);
    }

    /**
     * The numbers of those with these slugs.
     *
     * @param field what to name to who typed one that does not exist
     * @param slugs none where absent
     * @throws BadInput for a slug of none
     */
    public static Set<Long> ids(String field, @Nullable List<String> slugs) {
        return Objects.requireNonNullElse(slugs, List.<String>of()).stream()
                .map(slug -> bySlug(slug)
                        .orElseThrow(() -> new BadInput(field, "There is no newsletter “" + slug + "”."))
                        .id)
                .collect(Collectors.toSet());
    }

    public static Optional<Newsletter> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    public static List<Newsletter> all() {
        return listAll(Sort.by("id"));
    }

    /** Those that readers can sign up for. */
    public static List<Newsletter> live() {
        return list("retiredAt is null order by id");
    }

    /** A new one, kept. */
    public static Newsletter start(NewsletterForm form, Instant now) {
        form.check();
        if (bySlug(form.slug()).isPresent()) {
            throw new BadInput("slug", "Another newsletter has the short name " + form.slug() + ".");
        }
        var newsletter = new Newsletter();
        newsletter.createdAt = now;
        newsletter.change(form);
        newsletter.persist();
        return newsletter;
    }

    public void change(NewsletterForm form) {
        form.check();
        slug = form.slug();
        name = form.name();
        description = form.description();
        senderName = form.senderName();
        senderEmail = Address.plain(form.senderEmail()).text();
        replyTo =
                form.replyTo().isEmpty() ? null : Address.plain(form.replyTo()).text();
        language = form.language();
        zone = form.zone();
        accent = form.accent();
        postalAddress = form.postalAddress();
    }

    /** How its mails look. */
    public void dress(NewsletterDress dress) {
        dress.check();
        design = dress.design();
        accent = dress.accent();
        logo = dress.logo().map(NewsletterDress.Logo::path).orElse(null);
        logoWidth = dress.logo().map(NewsletterDress.Logo::width).orElse(null);
        logoHeight = dress.logo().map(NewsletterDress.Logo::height).orElse(null);
    }

    /** Nobody can sign up any more and nothing more is sent; what was published stays where it is. */
    public void retire(Instant now) {
        if (isRetired()) return;
        if (live().size() == 1) {
            throw Refused.conflict("This is the only newsletter that goes on. Start another one before this one ends.");
        }
        retiredAt = now;
    }

    public void goOn() {
        retiredAt = null;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Where its posts are listed. */
    public String path() {
        return "/newsletters/" + slug;
    }

    /** What its mails count from the next mailing on; who clicked is kept only where clicks are counted. */
    public void count(Counting counting) {
        countsOpens = counting.opens();
        countsClicks = counting.clicks();
        keepsClicks = counting.clicks() && counting.kept();
    }

    public Counting counting() {
        return new Counting(countsOpens, countsClicks, keepsClicks);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
