package courant.archive;

import courant.markdown.Picture;
import courant.markdown.PictureSizes;
import courant.markdown.SafeHtml;
import courant.platform.Site;
import courant.post.Post;
import java.text.ListFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published post, as readers see it.
 *
 * @param url whole address
 * @param picturePath of its first picture, if that stands here
 * @param minutes that reading takes
 */
public record PostView(
        String url,
        String path,
        String language,
        String title,
        String subtitle,
        List<String> authors,
        String byline,
        Instant at,
        Instant changed,
        String day,
        long minutes,
        String excerpt,
        SafeHtml text,
        @Nullable String picturePath,
        @Nullable String pictureUrl,
        String pictureAlt) {
    private static final int EXCERPT = 280;

    static PostView of(Post it, Site site) {
        return of(it, site, PictureSizes.UNKNOWN);
    }

    static PostView of(Post it, Site site, PictureSizes sizes) {
        var newsletter = it.newsletter;
        var document = it.document();
        var at = Dates.second(it.publishedAt);
        var authors = it.bylines.isEmpty() ? List.of(newsletter.senderName) : it.bylines;
        var picture = document.leadPicture().filter(PostView::standsHere);
        return new PostView(
                site.at(it.path()).toString(),
                it.path(),
                newsletter.language,
                it.title.isEmpty() ? "Untitled" : it.title,
                it.subtitle,
                authors,
                ListFormat.getInstance(newsletter.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(authors),
                at,
                Dates.second(it.updatedAt.isBefore(at) ? at : it.updatedAt),
                Dates.of(newsletter).day(at),
                document.readingTime().toMinutes(),
                document.excerpt(EXCERPT),
                document.sized(sizes).page(),
                picture.map(Picture::src).orElse(null),
                picture.map(Picture::src).map(site::at).map(Object::toString).orElse(null),
                picture.map(Picture::alt).orElse(""));
    }

    /** For search results and previews: the subtitle, or how the text begins. */
    public String description() {
        return subtitle.isEmpty() ? excerpt : subtitle;
    }

    private static boolean standsHere(Picture picture) {
        return picture.src().startsWith("/pictures/");
    }

    Optional<String> picture() {
        return Optional.ofNullable(pictureUrl);
    }
}
