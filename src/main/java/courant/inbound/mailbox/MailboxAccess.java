package courant.inbound.mailbox;

/** What opens a mailbox. */
public record MailboxAccess(
        String name, String host, int port, Encryption encryption, String username, String password, String folder) {

    /** For sentences: {@code imap.example.org, port 993}. */
    String where() {
        return host + ", port " + port;
    }

    /** Without the password: this may come into a log. */
    @Override
    public String toString() {
        return name + " (" + where() + ", " + username + ", " + folder + ")";
    }
}
