package courant.archive;

import courant.markdown.Document;
import courant.markdown.Picture;
import courant.markdown.PictureSizes;
import courant.markdown.SafeHtml;
import courant.newsletter.site.Spoken;
import courant.platform.Site;
import courant.post.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published post, as readers see it.
 *
 * @param url whole address
 * @param picturePath of its cover, or else its first picture, if that stands here
 * @param minutes that reading takes
 */
public record PostView(
        String url,
        String path,
        String language,
        String title,
        String subtitle,
        List<AuthorView> authors,
        String byline,
        Instant at,
        Instant changed,
        String day,
        long minutes,
        String excerpt,
        SafeHtml text,
        @Nullable CoverView cover,
        @Nullable String picturePath,
        @Nullable String pictureUrl,
        String pictureAlt,
        List<TagView> tags,
        String newsletter,
        String newsletterPath) {
    private static final int EXCERPT = 280;

    static PostView of(Post it, Site site) {
        return of(it, site, it.document(), PictureSizes.UNKNOWN);
    }

    /** @param text its document, furnished with what is kept here */
    public static PostView of(Post it, Site site, Document text, PictureSizes sizes) {
        var newsletter = it.newsletter;
        var document = it.document();
        var at = Dates.second(it.publishedAt);
        var authors = AuthorView.of(it, site);
        var picture = picture(it);
        return new PostView(
                site.at(it.path()).toString(),
                it.path(),
                newsletter.language,
                it.title.isEmpty() ? "Untitled" : it.title,
                it.subtitle,
                authors,
                authors.stream().map(author -> author.name() + author.after()).collect(Collectors.joining()),
                at,
                Dates.second(it.updatedAt.isBefore(at) ? at : it.updatedAt),
                Dates.of(newsletter).day(at),
                document.readingTime().toMinutes(),
                document.excerpt(EXCERPT),
                text.sized(sizes).in(newsletter.language).page(),
                CoverView.of(it, sizes),
                picture.map(Picture::src).orElse(null),
                picture.map(Picture::src).map(site::at).map(Object::toString).orElse(null),
                picture.map(Picture::alt).orElse(""),
                it.tags().stream().map(TagView::of).toList(),
                newsletter.name,
                newsletter.path());
    }

    /** The widths of its picture, as {@code srcset} has them; empty where there is but one. */
    public String pictureSet() {
        return picturePath == null ? "" : Narrower.set(picturePath);
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return Spoken.direction(language);
    }

    /** For search results and previews: the subtitle, or how the text begins. */
    public String description() {
        return subtitle.isEmpty() ? excerpt : subtitle;
    }

    /** Those of whom there is more to say than the name. */
    public List<AuthorView> knownAuthors() {
        return authors.stream().filter(AuthorView::isKnown).toList();
    }

    /** Its cover, or else its first picture, if that stands here. */
    static Optional<Picture> picture(Post it) {
        var cover = it.cover().map(found -> new Picture(found.picture(), found.alt(), Optional.empty()));
        return cover.or(() -> it.document().leadPicture()).filter(PostView::standsHere);
    }

    private static boolean standsHere(Picture picture) {
        return picture.src().startsWith("/pictures/");
    }
}
