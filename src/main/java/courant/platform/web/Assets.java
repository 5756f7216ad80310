package courant.platform.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of style sheets and scripts: {@code {asset:url('site.css')}} in a template gives
 * {@code /assets/site.css?v=…} with a fingerprint of what stands in it, so that a browser keeps it for a year and has the
 * new one at once. Without a fingerprint it is asked for again each time ({@link AssetCaching}).
 */
@TemplateExtension(namespace = "asset")
public final class Assets {
    private static final String FOLDER = "META-INF/resources/assets/";
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    public static String url(String name) {
        return ADDRESSES.computeIfAbsent(name, it -> "/assets/" + it + "?v=" + fingerprint(content(it)));
    }

    /** Eight hexadecimal digits that change when the content does. */
    public static String fingerprint(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    private static byte[] content(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (stream == null) throw new IllegalArgumentException("There is no asset " + name);
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
