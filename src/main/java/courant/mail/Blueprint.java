package courant.mail;

import courant.mail.counting.CountingSlots;
import courant.mail.mime.Clean;
import courant.mail.slot.Html;
import courant.mail.slot.Slot;
import courant.mail.slot.Words;
import java.net.URI;
import java.util.function.Function;

/**
 * A post's mail, rendered once and frozen, with slots where recipients differ. Kept as JSON; {@link Mould} makes the
 * bytes for each recipient from it.
 */
public record Blueprint(
        Sender sender,
        String subject,
        String html,
        String text,
        String language,
        String listName,
        URI listHome,
        URI archivedAt,
        Postmark postmark) {

    /** The same under another subject. */
    public Blueprint under(String subject) {
        return new Blueprint(sender, subject, html, text, language, listName, listHome, archivedAt, postmark);
    }

    /** The fixed Message-ID of one delivery. */
    public String messageId(long mailing, long delivery) {
        return postmark.key()
                .map(key -> MessageIds.signed(mailing, delivery, key, sender.domain()))
                .orElseGet(() -> MessageIds.of(mailing, delivery, postmark.seed(), sender.domain()));
    }

    /** Whether readers can be told apart by it who open it or click. */
    public boolean counts() {
        return CountingSlots.isIn(html) || CountingSlots.isIn(text);
    }

    /** The same mail for somebody who is not counted. */
    public Blueprint plain() {
        return with(CountingSlots.plainHtml(html), CountingSlots.plainText(text));
    }

    /** The same mail for those who are counted: what their links begin with is a slot. */
    Blueprint counted() {
        return with(CountingSlots.countedHtml(html), CountingSlots.countedText(text));
    }

    private Blueprint with(String otherHtml, String otherText) {
        return new Blueprint(sender, subject, otherHtml, otherText, language, listName, listHome, archivedAt, postmark);
    }

    /** How large its HTML is. */
    public Weight weight() {
        return Weight.of(html);
    }

    /** What one recipient would read: for previews, not for sending. */
    public Reading read(Recipient recipient) {
        return new Reading(
                filled(subject, recipient, Clean::line),
                filled(html, recipient, Html::escape),
                filled(text, recipient, Clean::line));
    }

    static String filled(String marked, Recipient recipient, Function<String, String> form) {
        var filled = new StringBuilder(marked.length());
        for (var part : Slot.split(marked)) {
            switch (part) {
                case Words words -> filled.append(words.text());
                case Slot slot -> filled.append(form.apply(recipient.value(slot)));
            }
        }
        return filled.toString();
    }
}
