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

    private static void check(String address) {
        for (var i = 0; i < address.length(); i++) {
            if (!isAllowed(address.charAt(i))) {
                throw new IllegalArgumentException("This cannot stand on an envelope: " + Reply.printable(address));
            }
        }
    }

    private static boolean isAllowed(char c) {
        return c > ' ' && c < 0x7F && c != '<' && c != '>';
    }
}
