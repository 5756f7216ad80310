package courant.studio.settings;

import courant.newsletter.NewsletterDress;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What the design form sends; what it does not bring stays as it is. */
public record TypedDress(
        @RestForm @Nullable String design,
        @RestForm @Nullable String accent,
        @RestForm("file") @Nullable FileUpload file,
        @RestForm @Nullable String withoutLogo) {

    NewsletterDress onto(NewsletterDress now) {
        var logo = withoutLogo == null ? now.logo() : now.without().logo();
        return new NewsletterDress(
                Objects.requireNonNullElse(design, now.design()),
                Objects.requireNonNullElse(accent, now.accent()),
                logo);
    }

    /** A browser sends an empty file where none was chosen. */
    @Nullable
    FileUpload upload() {
        return file == null || file.size() == 0 ? null : file;
    }
}
