package courant.mail.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What stands before the @: RFC 5321's dot-string, with the letters of all languages that RFC 6531 section 3.3 adds, and without
 * the quoted form that hardly any server gives out.
 */
final class Mailbox {

    /** RFC 5321 section 4.5.3.1.1, in octets. */
    private static final int LONGEST = 64;

    private Mailbox() {}

    static String checked(Typed address) {
        var mailbox = written(address.mailbox());
        if (mailbox.isEmpty()) {
            throw new BadAddress(address + " is not a mail address: nothing stands before the @.");
        }
        checkSigns(address, mailbox);
        checkLength(address, mailbox);
        return mailbox;
    }

    /** RFC 6530 section 10.1 wants NFC; what is ASCII stays as it was typed. */
    private static String written(String typed) {
        return typed.chars().allMatch(c -> c < 0x80)
                ? typed
                : Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static void checkSigns(Typed address, String mailbox) {
        if (mailbox.indexOf('@') >= 0) {
            throw new BadAddress(address + " is not a mail address: it has more than one @.");
        }
        if (!mailbox.codePoints().allMatch(Signs::isAllowed) || Signs.hangInTheAir(mailbox)) {
            throw new BadAddress(address + " has a sign before the @ that a mail address cannot have.");
        }
        if (mailbox.startsWith(".") || mailbox.endsWith(".") || mailbox.contains("..")) {
            throw new BadAddress(address + " has a dot too many before the @.");
        }
    }

    private static void checkLength(Typed address, String mailbox) {
        if (mailbox.getBytes(UTF_8).length > LONGEST) {
            throw new BadAddress(
                    address + " is too long before the @: at most 64 characters can stand there, of which those "
                            + "outside of a–z count as two to four.");
        }
    }
}
