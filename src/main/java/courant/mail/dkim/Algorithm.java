package courant.mail.dkim;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The two ways to sign: RFC 6376 section 3.3.1 and RFC 8463 section 3. */
public enum Algorithm {
    RSA("rsa-sha256", "rsa", "RSA", "SHA256withRSA"),
    ED25519("ed25519-sha256", "ed25519", "Ed25519", "Ed25519");

    /** RFC 8301 section 3.2: "Signers SHOULD use RSA keys of at least 2048 bits." Longer ones hardly fit the DNS. */
    private static final int RSA_BITS = 2048;

    private static final int ED25519_BYTES = 32;

    private final String tag;
    private final String keyType;
    private final String keyName;
    private final String signatureName;

    Algorithm(String tag, String keyType, String keyName, String signatureName) {
        this.tag = tag;
        this.keyType = keyType;
        this.keyName = keyName;
        this.signatureName = signatureName;
    }

    /** As it stands in a signature: {@code a=}. */
    public String tag() {
        return tag;
    }

    /** As it stands in the DNS: {@code k=}. */
    public String keyType() {
        return keyType;
    }

    String keyName() {
        return keyName;
    }

    String signatureName() {
        return signatureName;
    }

    /** A new pair, by the JDK. */
    public KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(keyName);
            if (this == RSA) generator.initialize(RSA_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes " + keyName + " keys", e);
        }
    }

    /** As it stands in the DNS, {@code p=}: RFC 8463 section 4 has the bare 32 octets, RFC 6376 all of SubjectPublicKeyInfo. */
    public String published(PublicKey key) {
        var encoded = key.getEncoded();
        var bytes = this == RSA ? encoded : Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
