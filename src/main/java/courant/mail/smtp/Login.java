package courant.mail.smtp;

/** Name and password for SMTP AUTH. */
public record Login(String username, String password) {

    @Override
    public String toString() {
        return username;
    }
}
