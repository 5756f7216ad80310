package courant.newsletter.look;

import courant.newsletter.theme.Face;
import courant.newsletter.theme.Look;
import courant.newsletter.theme.Themes;
import courant.platform.web.kept.ShownInPages;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one row of what was chosen for the site. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "site_look")
public class SiteLook extends PanacheEntityBase {
    private static final int ONLY = 1;

    @Id
    public int id;

    @Column(nullable = false)
    public String theme = "";

    public @Nullable String text;

    public @Nullable String heading;

    @Column(nullable = false)
    public String head = "";

    @Column(nullable = false)
    public String foot = "";

    @Column(nullable = false)
    public Instant updatedAt;

    protected SiteLook() {}

    /** What was chosen, or what holds where nobody chose. */
    public static LookForm now() {
        return SiteLook.<SiteLook>findByIdOptional(ONLY).map(LookForm::of).orElse(LookForm.PLAIN);
    }

    /** Takes what was typed in place of what was there. */
    public static void change(LookForm typed, Instant now) {
        var form = typed.checked();
        var kept = SiteLook.<SiteLook>findByIdOptional(ONLY);
        var look = kept.orElseGet(SiteLook::new);
        look.id = ONLY;
        look.theme = form.theme();
        look.text = form.text().isEmpty() ? null : form.text();
        look.heading = form.heading().isEmpty() ? null : form.heading();
        look.head = form.head();
        look.foot = form.foot();
        look.updatedAt = now;
        if (kept.isEmpty()) look.persist();
    }

    /** The look of a page in this colour. */
    public static Look in(LookForm form, String colour) {
        var themes = CDI.current().select(Themes.class).get();
        return new Look(themes.named(form.theme()), colour, face(form.text()), face(form.heading()));
    }

    private static Optional<Face> face(String word) {
        return Face.named(word);
    }
}
