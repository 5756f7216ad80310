package courant.studio.label;

import courant.post.label.AuthorForm;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What the form of an author sends; what it does not bring stays as it is. */
public record TypedByline(
        @RestForm @Nullable String name,
        @RestForm @Nullable String slug,
        @RestForm @Nullable String about,
        @RestForm @Nullable String links,
        @RestForm("file") @Nullable FileUpload file,
        @RestForm @Nullable String withoutPicture) {

    AuthorForm onto(AuthorForm now) {
        return new AuthorForm(
                Objects.requireNonNullElse(name, now.name()),
                Objects.requireNonNullElse(slug, now.slug()),
                Objects.requireNonNullElse(about, now.about()),
                links == null
                        ? now.links()
                        : links.lines()
                                .map(String::strip)
                                .filter(it -> !it.isEmpty())
                                .toList(),
                withoutPicture == null ? now.portrait() : Optional.empty());
    }

    /** A browser sends an empty file where none was chosen. */
    Optional<FileUpload> upload() {
        return Optional.ofNullable(file).filter(it -> it.size() > 0);
    }
}
