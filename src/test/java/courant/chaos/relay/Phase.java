package courant.chaos.relay;

/** The steps of a conversation at which a relay can be made to misbehave. */
public enum Phase {
    GREETING,
    EHLO,
    MAIL,
    RCPT,
    DATA,
    /** Inside the message, after its first line. */
    BODY,
    /** After the final dot. */
    DOT,
    OTHER;

    static Phase of(String command) {
        var verb = command.length() < 4 ? command : command.substring(0, 4).toUpperCase();
        return switch (verb) {
            case "EHLO", "HELO" -> EHLO;
            case "MAIL" -> MAIL;
            case "RCPT" -> RCPT;
            case "DATA" -> DATA;
            case "BDAT" -> DOT;
            default -> OTHER;
        };
    }

    @Override
    public String toString() {
        return this == DOT ? "the whole message" : this == GREETING ? "the greeting" : name();
    }
}
