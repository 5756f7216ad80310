package courant.mail.dkim;

import java.security.PrivateKey;

/** A key and the name by which the DNS has its other half: {@code selector._domainkey.domain}. */
public record DkimKey(Algorithm algorithm, String selector, PrivateKey key) {

    /** @param pkcs8 as {@code PrivateKey.getEncoded()} gave it */
    public static DkimKey of(Algorithm algorithm, String selector, byte[] pkcs8) {
        return new DkimKey(algorithm, selector, Crypto.of(algorithm).key(pkcs8));
    }
}
