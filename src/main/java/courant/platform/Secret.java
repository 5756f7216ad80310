package courant.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signing key of an installation. Keys for each purpose are derived from it, so none opens what another closes. */
public final class Secret {
    private static final int LEAST_LENGTH = 16;
    private final byte[] key;
    private final Map<String, Mac> purposes = new ConcurrentHashMap<>();

    private Secret(String text) {
        if (text.length() < LEAST_LENGTH) {
            throw new CannotStart("COURANT_SECRET is too short: give at least " + LEAST_LENGTH + " characters");
        }
        key = text.getBytes(StandardCharsets.UTF_8);
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The secret in {@code folder/secret}, made at the first call; readable for its owner alone. */
    static Secret kept(Path folder) {
        var file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) make(file);
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new CannotStart("the secret in " + file.toAbsolutePath() + " cannot be read or made", e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
    }

    /** HMAC-SHA-256 of the message under the key for this purpose (32 bytes). */
    byte[] mac(String purpose, byte[] message) {
        return copy(purposes.computeIfAbsent(purpose, this::derived)).doFinal(message);
    }

    private Mac derived(String purpose) {
        return keyed(keyed(key).doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** A password-like word for one purpose: 40 hexadecimal characters, the same at every call. */
    public String derive(String purpose) {
        return HexFormat.of().formatHex(mac("derive", purpose.getBytes(StandardCharsets.UTF_8)), 0, 20);
    }

    byte[] fingerprint() {
        return mac("fingerprint", new byte[0]);
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Each mail has a link to sign: a copy takes a third of the time of a new one, and is for one thread alone. */
    private static Mac copy(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own can be copied", e);
        }
    }
}
