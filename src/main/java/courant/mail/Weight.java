package courant.mail;

import courant.mail.slot.Part;
import courant.mail.slot.Slot;
import courant.mail.slot.Words;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * How large a mail's HTML is. Gmail shows the first 102 KB and hides the rest behind a link that few follow.
 *
 * @param bytes of UTF-8, with what a typical reader's fields take
 */
public record Weight(int bytes) {
    /** From here on authors are warned. */
    public static final int HEAVY = 85_000;

    /** From here on it does not go out unless the author says so. */
    public static final int CLIPPED = 100_000;

    private static final int LINK = 120;

    static Weight of(String markedHtml) {
        return new Weight(
                Slot.split(markedHtml).stream().mapToInt(Weight::bytes).sum());
    }

    public boolean heavy() {
        return bytes >= HEAVY;
    }

    public boolean clipped() {
        return bytes >= CLIPPED;
    }

    /** What its author should know; empty where all is well. */
    public Optional<String> warning() {
        if (!heavy()) return Optional.empty();
        var size = String.format(Locale.ENGLISH, "The mail is %,d KB of HTML. ", bytes / 1_000);
        return Optional.of(size
                + (clipped()
                        ? "Gmail cuts mails off at 100 KB, so many readers will not see its end. Shorten it, or send an"
                                + " excerpt that leads to the page."
                        : "Gmail cuts mails off at 100 KB; it is close to that."));
    }

    private static int bytes(Part part) {
        return switch (part) {
            case Words words -> words.text().getBytes(StandardCharsets.UTF_8).length;
            case Slot slot ->
                slot.name().startsWith("-") ? LINK : 10 + slot.fallback().length();
        };
    }
}
