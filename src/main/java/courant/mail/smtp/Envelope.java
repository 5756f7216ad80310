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
        if (!address.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '<' && c != '>')) {
            throw new IllegalArgumentException("This cannot stand on an envelope: " + Reply.printable(address));
        }
    }
}
