package courant.mail;

/**
 * A finished mail to one address, outside of any mailing: fired as an event by the room that writes it, kept and sent by
 * the sender.
 *
 * @param from envelope sender
 * @param to envelope recipient
 * @param bytes the whole message; nobody changes them
 * @param purpose why it is sent, for logs and pages: {@code confirmation}, {@code test}, {@code sign-in} …
 */
@SuppressWarnings("ArrayRecordComponent") // letters are never compared
public record Letter(String from, String to, byte[] bytes, String purpose) {

    /** Behind the at sign of its sender, for whom it can be signed. */
    public String fromDomain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** A post's mail as one person would get it, before it is sent to anybody else. */
    public static Letter test(Blueprint blueprint, Recipient recipient) {
        var bytes = new Mould(blueprint).fill(recipient);
        return new Letter(blueprint.sender().address(), recipient.address(), bytes, "test");
    }
}
