package courant.mail;

import courant.mail.design.Paper;
import courant.markdown.SafeHtml;

/**
 * What {@code mail/letter.html} and {@code mail/letter.txt} show.
 *
 * @param subtitle empty where there is none, as is {@code byline}
 * @param unsubscribe a slot's marker
 */
record LetterView(
        Paper paper,
        String title,
        String subtitle,
        String byline,
        String date,
        String page,
        SafeHtml body,
        String text,
        String unsubscribe) {

    /** Byline and date on one line. */
    public String signature() {
        return byline.isEmpty() ? date : byline + " · " + date;
    }
}
