package courant.platform.web.kept;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Text as gzip (RFC 1952), and who takes it. */
final class Zipped {
    private Zipped() {}

    static Buffer of(Buffer text) {
        var bytes = new ByteArrayOutputStream(text.length() / 3);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    /**
     * RFC 9110, 12.5.3: named, or meant by an asterisk, and not with the weight 0.
     *
     * @param accepted the header Accept-Encoding; null where there is none, and then nothing is encoded
     */
    static boolean isTaken(@Nullable String accepted) {
        if (accepted == null) return false;
        var others = false;
        for (var coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = coding.strip().split("\\s*;\\s*", 2);
            var taken = parts.length < 2 || !parts[1].matches("q=0(\\.0{0,3})?");
            if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) return taken;
            if (parts[0].equals("*")) others = taken;
        }
        return others;
    }
}
