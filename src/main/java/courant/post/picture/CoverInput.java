package courant.post.picture;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cover as a program sends it.
 *
 * @param picture as {@code POST /api/v1/pictures} answers it, or its path; empty takes the cover away
 * @param alt what it shows, for who cannot see it
 */
public record CoverInput(@Nullable String picture, @Nullable String alt) {

    public Optional<Cover> chosen(KeptSizes sizes) {
        if (picture == null || picture.isBlank()) return Optional.empty();
        return Optional.of(Cover.chosen(picture, Objects.requireNonNullElse(alt, ""), sizes));
    }
}
