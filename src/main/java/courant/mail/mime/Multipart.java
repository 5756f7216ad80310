package courant.mail.mime;

/** The lines between the parts of a multipart/alternative: text first, HTML last (RFC 2046 section 5.1.4). */
public final class Multipart {

    private final String boundary;

    /** The boundary holds {@code =_}, which quoted-printable never writes. */
    public Multipart(String seed) {
        this.boundary = "=_courant." + seed.replaceAll("[^A-Za-z0-9.]", ".");
    }

    /** The last headers of the message and the empty line after them. */
    public String header() {
        return "MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    }

    /** RFC 3676: lines that end in a space go on, the space being part of the text. */
    public String text() {
        return part("text/plain; charset=utf-8; format=flowed; delsp=no", "");
    }

    public String html() {
        return part("text/html; charset=utf-8", "\r\n");
    }

    public String end() {
        return "\r\n--" + boundary + "--\r\n";
    }

    private String part(String type, String before) {
        return before + "--" + boundary + "\r\nContent-Type: " + type
                + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    }
}
