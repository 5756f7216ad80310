package courant.post.catalogue;

import courant.platform.BadInput;
import courant.post.label.AuthorForm;
import courant.post.picture.KeptSizes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An author as a program sends one: what is absent stays as it is.
 *
 * @param picture the path of one that was uploaded here; empty takes it away
 */
public record AuthorInput(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String about,
        @Nullable List<String> links,
        @Nullable String picture) {

    AuthorForm onto(AuthorForm now, KeptSizes sizes) {
        return new AuthorForm(
                Objects.requireNonNullElse(name, now.name()),
                Objects.requireNonNullElse(slug, now.slug()),
                Objects.requireNonNullElse(about, now.about()),
                Objects.requireNonNullElse(links, now.links()),
                picture == null ? now.portrait() : portrait(picture, sizes));
    }

    private static Optional<AuthorForm.Portrait> portrait(String path, KeptSizes sizes) {
        if (path.isBlank()) return Optional.empty();
        var size = sizes.of(path)
                .orElseThrow(() -> new BadInput(
                        "picture", "There is no picture \"" + path + "\" here. Upload it at /api/v1/pictures first."));
        return Optional.of(new AuthorForm.Portrait(path, size.width(), size.height()));
    }
}
