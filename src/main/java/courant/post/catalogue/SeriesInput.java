package courant.post.catalogue;

import courant.post.label.SeriesForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A series as a program sends it: what is absent stays as it is.
 *
 * @param posts the numbers of its posts in the wanted order; those that are not named follow
 */
public record SeriesInput(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String about,
        @Nullable List<Long> posts) {

    SeriesForm onto(SeriesForm now) {
        return new SeriesForm(
                Objects.requireNonNullElse(name, now.name()),
                Objects.requireNonNullElse(slug, now.slug()),
                Objects.requireNonNullElse(about, now.about()));
    }
}
