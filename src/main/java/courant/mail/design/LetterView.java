package courant.mail.design;

import courant.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a design shows.
 *
 * @param subtitle empty where there is none, as is {@code byline}
 * @param preheader what lists of mails show behind the subject: the subtitle, or else how the post begins
 * @param body the post; the only thing that is printed raw
 * @param text the post as plain text
 * @param unsubscribe a slot's marker, as is {@code preferences}
 * @param series null where the post is part of none
 * @param counted what readers are told of counting; empty where nothing is counted
 * @param cover the picture above the post; absent where there is none
 * @param early whether a way out must stand above the body, since providers cut off the end of a mail this long
 */
public record LetterView(
        Paper paper,
        String title,
        String subtitle,
        String preheader,
        String byline,
        String date,
        String page,
        SafeHtml body,
        String text,
        String unsubscribe,
        String preferences,
        @Nullable SeriesLine series,
        String counted,
        boolean early,
        @Nullable Cover cover) {

    /** Byline and date on one line. */
    public String signature() {
        return byline.isEmpty() ? date : byline + " · " + date;
    }

    /** The same for a mail that is too long to be read to its end everywhere. */
    public LetterView leavingEarly() {
        return new LetterView(
                paper,
                title,
                subtitle,
                preheader,
                byline,
                date,
                page,
                body,
                text,
                unsubscribe,
                preferences,
                series,
                counted,
                true,
                cover);
    }
}
