package courant.mail.preflight.post;

import courant.mail.Weight;
import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.util.Locale;

/** Gmail cuts large mails off. */
record SizeCheck(Weight weight) implements Check {

    @Override
    public Matter matter() {
        return Matter.SIZE;
    }

    @Override
    public Line look() {
        var bytes = String.format(
                Locale.ENGLISH, "The mail has %,d bytes of HTML; Gmail cuts it off at some 100,000.", weight.bytes());
        if (weight.clipped())
            return matter().fail(bytes, "Shorten the post, or mail its beginning and link to the rest.");
        return weight.heavy() ? matter().warn(bytes, "Shorten the post, if you can.") : matter().pass(bytes);
    }
}
