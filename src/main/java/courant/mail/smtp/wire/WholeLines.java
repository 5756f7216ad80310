package courant.mail.smtp.wire;

import java.io.ByteArrayOutputStream;

/** Messages whose lines all end by CRLF, the last one too, and which have no CR or LF elsewhere (RFC 5321 section 2.3.8). */
public final class WholeLines {
    private static final byte[] CRLF = {'\r', '\n'};

    private WholeLines() {}

    /** The message with each bare CR or LF made CRLF; the very same array where nothing is to be done. */
    public static byte[] of(byte[] message) {
        return areWhole(message) ? message : mended(message);
    }

    private static boolean areWhole(byte[] message) {
        for (var at = 0; (at = Scan.nextControl(message, at)) < message.length; ) {
            if (isLineEnd(message, at)) at += 2;
            else if (isBare(message[at])) return false;
            else at++;
        }
        return message.length == 0 || message[message.length - 1] == '\n';
    }

    private static byte[] mended(byte[] message) {
        var whole = new ByteArrayOutputStream(message.length + message.length / 32 + 2);
        for (var at = 0; at < message.length; ) {
            if (isLineEnd(message, at)) {
                whole.writeBytes(CRLF);
                at += 2;
            } else if (isBare(message[at++])) {
                whole.writeBytes(CRLF);
            } else {
                whole.write(message[at - 1]);
            }
        }
        if (message[message.length - 1] != '\n' && message[message.length - 1] != '\r') whole.writeBytes(CRLF);
        return whole.toByteArray();
    }

    private static boolean isLineEnd(byte[] message, int at) {
        return message[at] == '\r' && at + 1 < message.length && message[at + 1] == '\n';
    }

    private static boolean isBare(byte octet) {
        return octet == '\r' || octet == '\n';
    }
}
