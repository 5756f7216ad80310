package courant.mail.smtp;

/** From whom and to whom a message goes as far as SMTP is concerned; {@code from} may be empty (RFC 5321 section 4.5.5). */
public record Envelope(String from, String to) {

    public Envelope {
        check(from);
        check(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("A message needs somebody to go to.");
        }
    }

    /** Has letters outside of ASCII: goes only where the relay offers SMTPUTF8 (RFC 6531). */
    boolean isInternational() {
        return !isAscii(to) || !isAscii(from);
    }

    private static boolean isAscii(String address) {
        for (var i = 0; i < address.length(); i++) {
            if (address.charAt(i) >= 0x80) return false;
        }
        return true;
    }

    private static void check(String address) {
        for (var i = 0; i < address.length(); i++) {
            var c = address.charAt(i);
            if (c >= 0x80 ? !isLetter(address, i) : c <= ' ' || c == 0x7F || c == '<' || c == '>') {
                throw new IllegalArgumentException("This cannot stand on an envelope: " + Reply.printable(address));
            }
        }
    }

    /** U+560A and U+560D end in the octet of a line break, for relays that keep nothing but that. */
    private static boolean isLetter(String address, int at) {
        if (Character.isLowSurrogate(address.charAt(at))
                && at > 0
                && Character.isHighSurrogate(address.charAt(at - 1))) {
            return true;
        }
        var point = address.codePointAt(at);
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != 0x560A && point != 0x560D;
        };
    }
}
