package courant.mail.preflight.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;

/** Gmail cuts a mail off at some 102,000 bytes of HTML, and with it the way to unsubscribe. */
record SizeCheck(String html) implements Check {
    private static final int LARGE = 85_000;
    private static final int CUT_OFF = 100_000;

    /** What the longest link to unsubscribe puts into the mail's slots. */
    private static final int SLOTS = 300;

    @Override
    public Matter matter() {
        return Matter.SIZE;
    }

    @Override
    public Line look() {
        var bytes = html.getBytes(UTF_8).length + SLOTS;
        var sentence = "The mail's HTML has %,d bytes".formatted(bytes);
        if (bytes >= CUT_OFF) {
            return matter().fail(
                            sentence + "; Gmail shows some 100,000 and cuts the rest off.",
                            "Shorten the post, or mail its beginning and link to the rest.");
        }
        return bytes >= LARGE
                ? matter().warn(sentence + "; Gmail cuts mails off at some 100,000.", "Shorten the post, if you can.")
                : matter().pass(sentence + "; Gmail shows some 100,000.");
    }
}
