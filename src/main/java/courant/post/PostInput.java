package courant.post;

import courant.post.picture.CoverInput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A post as a program sends it: what is absent stays as it is. */
public record PostInput(
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String slug,
        @Nullable String body,
        @Nullable List<String> bylines,
        @Nullable List<String> tags,
        @Nullable String series,
        @Nullable String newsletter,
        @Nullable Integer version,
        @Nullable CoverInput cover) {

    PostForm form() {
        return onto(new PostForm("", "", ""));
    }

    PostForm onto(PostForm now) {
        return new PostForm(
                Objects.requireNonNullElse(title, now.title()),
                Objects.requireNonNullElse(subtitle, now.subtitle()),
                Objects.requireNonNullElse(body, now.body()),
                Objects.requireNonNullElse(bylines, now.bylines()),
                Objects.requireNonNullElse(tags, now.tags()),
                series == null ? now.series() : series,
                slug);
    }
}
