package courant.mail.dkim;

import java.security.MessageDigest;
import java.util.Base64;

/** Hashes a body while it is made relaxed, so that it never lies anywhere a second time. */
final class BodyHash {
    private final byte[] few = new byte[1_024];
    private int size;
    private MessageDigest digest = Sha256.begin();

    /** Of what this one has heard so far; it is left as it is. */
    BodyHash from(MessageDigest begun) {
        digest = Sha256.copy(begun);
        size = 0;
        return this;
    }

    BodyHash put(byte b) {
        if (size == few.length) flush();
        few[size++] = b;
        return this;
    }

    /** Short stretches are gathered: each call of the digest has its price. */
    BodyHash put(byte[] from, int start, int end) {
        var length = end - start;
        if (length > few.length - size) flush();
        if (length > few.length) {
            digest.update(from, start, length);
        } else {
            System.arraycopy(from, start, few, size, length);
            size += length;
        }
        return this;
    }

    /** Where it stands, to go on from. */
    MessageDigest standing() {
        flush();
        return Sha256.copy(digest);
    }

    byte[] base64() {
        flush();
        return Base64.getEncoder().encode(digest.digest());
    }

    private void flush() {
        digest.update(few, 0, size);
        size = 0;
    }
}
