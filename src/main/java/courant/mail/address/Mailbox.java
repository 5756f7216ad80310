package courant.mail.address;

import java.util.regex.Pattern;

/** What stands before the @: RFC 5321's dot-string, without the quoted form that hardly any server gives out. */
final class Mailbox {

    /** RFC 5321 section 4.5.3.1.1, in octets. */
    private static final int LONGEST = 64;

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+");

    private Mailbox() {}

    static String checked(Typed address) {
        var mailbox = address.mailbox();
        if (mailbox.isEmpty()) {
            throw new BadAddress(address + " is not a mail address: nothing stands before the @.");
        }
        if (!mailbox.chars().allMatch(c -> c < 0x80)) {
            throw new BadAddress(address + " has letters before the @ that most mail servers cannot take yet. "
                    + "Please use an address written in plain letters (a–z).");
        }
        checkSigns(address, mailbox);
        return mailbox;
    }

    private static void checkSigns(Typed address, String mailbox) {
        if (mailbox.indexOf('@') >= 0) {
            throw new BadAddress(address + " is not a mail address: it has more than one @.");
        }
        if (!ALLOWED.matcher(mailbox).matches()) {
            throw new BadAddress(address + " has a sign before the @ that a mail address cannot have.");
        }
        if (mailbox.startsWith(".") || mailbox.endsWith(".") || mailbox.contains("..")) {
            throw new BadAddress(address + " has a dot too many before the @.");
        }
        if (mailbox.length() > LONGEST) {
            throw new BadAddress(address + " is too long before the @: at most 64 characters can stand there.");
        }
    }
}
