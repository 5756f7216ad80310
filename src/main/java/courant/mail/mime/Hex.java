package courant.mail.mime;

/** The {@code =XX} by which both quoted-printable and encoded-words write an octet. */
final class Hex {

    private static final String DIGITS = "0123456789ABCDEF";

    private Hex() {}

    static String escape(byte b) {
        return "=" + high(b) + low(b);
    }

    static char high(byte b) {
        return DIGITS.charAt((b >> 4) & 0xF);
    }

    static char low(byte b) {
        return DIGITS.charAt(b & 0xF);
    }
}
