package courant.mail.dkim;

import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/** Writes signatures with one key. For one thread at a time. */
final class Pen {
    /** Of base64 on each line; short enough for any reader. */
    private static final int WIDTH = 58;

    private final DkimKey key;
    private final Signature signature;
    private final Octets field = new Octets();
    private final Octets hashed = new Octets();

    Pen(DkimKey key) {
        this.key = key;
        this.signature = Crypto.of(key.algorithm()).signing(key.key());
    }

    DkimKey key() {
        return key;
    }

    /** The whole field, at the end of {@code out}. RFC 6376 section 3.7: it is signed itself, with an empty {@code b=}. */
    void write(String upToBodyHash, byte[] bodyHash, Octets headers, Octets out) {
        field.clear().ascii(upToBodyHash).put(bodyHash).ascii(";\r\n b=");
        hashed.clear().put(headers.bytes(), 0, headers.size());
        Relaxed.header(field.bytes(), 0, field.size(), hashed);
        out.put(field.bytes(), 0, field.size());
        folded(Base64.getEncoder().encode(signed()), out);
    }

    private static void folded(byte[] base64, Octets out) {
        var from = 0;
        for (var to = WIDTH - 2; to < base64.length; to += WIDTH) {
            out.put(base64, from, to).ascii("\r\n ");
            from = to;
        }
        out.put(base64, from, base64.length).ascii("\r\n");
    }

    /** RFC 8463 section 3: Ed25519 signs the hash, RSA hashes by itself. */
    private byte[] signed() {
        try {
            if (key.algorithm() == Algorithm.RSA) signature.update(hashed.bytes(), 0, hashed.size());
            else signature.update(Sha256.of(hashed));
            return signature.sign();
        } catch (SignatureException e) {
            throw new IllegalStateException("this key cannot sign", e);
        }
    }
}
