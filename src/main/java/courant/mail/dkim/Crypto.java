package courant.mail.dkim;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Who computes signatures of one kind: Amazon's library where it runs on this machine, else the JDK (decision 015). */
final class Crypto {
    private static final Logger LOG = Logger.getLogger(Crypto.class);
    private static final String FAST = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private static final Map<Algorithm, Crypto> BEST = best();
    private final Algorithm algorithm;
    private final @Nullable Provider provider;

    private Crypto(Algorithm algorithm, @Nullable Provider provider) {
        this.algorithm = algorithm;
        this.provider = provider;
    }

    static Crypto of(Algorithm algorithm) {
        return BEST.getOrDefault(algorithm, jdk(algorithm));
    }

    static Crypto jdk(Algorithm algorithm) {
        return new Crypto(algorithm, null);
    }

    /** By the JDK; whoever signs with it makes it their own once. */
    PrivateKey key(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance(algorithm.keyName()).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no " + algorithm.keyName() + " key", e);
        }
    }

    /** Ready to sign one message after the other; for one thread at a time. */
    Signature signing(PrivateKey key) {
        try {
            var signature = signature();
            signature.initSign(key);
            return signature;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("this is no " + algorithm.keyName() + " key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm.signatureName(), e);
        }
    }

    private Signature signature() throws GeneralSecurityException {
        return provider == null
                ? Signature.getInstance(algorithm.signatureName())
                : Signature.getInstance(algorithm.signatureName(), provider);
    }

    private static Map<Algorithm, Crypto> best() {
        var best = new EnumMap<Algorithm, Crypto>(Algorithm.class);
        load().ifPresent(provider -> Arrays.stream(Algorithm.values())
                .map(it -> new Crypto(it, provider))
                .filter(Crypto::works)
                .forEach(it -> best.put(it.algorithm, it)));
        LOG.infof("Mails are signed by %s", best.isEmpty() ? "the JDK" : "Amazon Corretto Crypto Provider");
        return best;
    }

    /** It is never registered: nothing else of the program is to change because mails are signed. */
    private static Optional<Provider> load() {
        try {
            return Optional.of((Provider) Class.forName(FAST).getConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.debugf("Amazon Corretto Crypto Provider does not run here: %s", e);
            return Optional.empty();
        }
    }

    /** What it signs, the JDK signs the same. */
    private boolean works() {
        try {
            var pkcs8 = algorithm.generate().getPrivate().getEncoded();
            return Arrays.equals(trial(pkcs8), jdk(algorithm).trial(pkcs8));
        } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
            LOG.debugf("Amazon Corretto Crypto Provider has no %s here: %s", algorithm, e);
            return false;
        }
    }

    private byte[] trial(byte[] pkcs8) throws GeneralSecurityException {
        var signature = signing(key(pkcs8));
        signature.update(pkcs8);
        return signature.sign();
    }

    @Override
    public String toString() {
        return provider == null ? "JDK" : provider.getName();
    }
}
