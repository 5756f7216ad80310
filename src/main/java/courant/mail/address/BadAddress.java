package courant.mail.address;

/** An address that no mail can be sent to; the message says why, in words for the person who typed it. */
public final class BadAddress extends IllegalArgumentException {

    BadAddress(String sentence) {
        super(sentence);
    }
}
