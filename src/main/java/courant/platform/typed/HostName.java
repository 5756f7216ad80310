package courant.platform.typed;

import courant.platform.BadInput;
import org.jspecify.annotations.Nullable;

/** The name or the address of a server, as far as one can tell without asking for it. */
public final class HostName {
    private static final int LONGEST = 250;

    private HostName() {}

    /**
     * @param whose server it is, such as “the relay's”
     * @param example a name for who does not know what is meant
     * @throws BadInput for what cannot be one
     */
    public static String of(String field, @Nullable String value, String whose, String example) {
        var text = Line.of(field, value, LONGEST, "Give " + whose + " host name, such as " + example + ".");
        if (!text.matches("[A-Za-z0-9._:\\[\\]-]+")) {
            throw new BadInput(
                    field, "A host is a name such as " + example + " or an address, without port or slashes.");
        }
        return text;
    }
}
