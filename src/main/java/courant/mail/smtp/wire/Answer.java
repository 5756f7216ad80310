package courant.mail.smtp.wire;

/**
 * What a relay answered, as it came.
 *
 * @param code 200 to 599
 * @param lines each with its code, ended by line feeds but for the last
 */
public record Answer(int code, String lines) {

    public boolean isPositive() {
        return code < 300;
    }

    /** RFC 5321 section 4.2.1: 354, the relay waits for the message. */
    public boolean asksForMore() {
        return code >= 300 && code < 400;
    }

    public boolean isRefusal() {
        return code >= 400;
    }

    /** RFC 5321 section 3.8: the relay is closing the connection, whatever it was asked. */
    public boolean isGoodbye() {
        return code == 421;
    }
}
