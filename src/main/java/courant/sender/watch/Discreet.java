package courant.sender.watch;

import java.util.regex.Pattern;

/** Relays like to repeat the recipient in their replies; logs are read by more people than may know readers. */
public final class Discreet {
    private static final Pattern ADDRESS =
            Pattern.compile("<?[^\\s<>\"'(),;:\\[\\]]+@(?:\\[[^\\]\\s]*]|[^\\s<>\"'(),;:\\[\\]]+)>?");

    private Discreet() {}

    /** Without anything that looks like a mail address. */
    public static String without(Object text) {
        return ADDRESS.matcher(String.valueOf(text)).replaceAll("<address>");
    }
}
