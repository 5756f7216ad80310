package courant.account.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * Tells two requests apart: SHA-256 of method, address and body. Of files, which may be large and whose multipart
 * boundary differs at every sending, the length stands for the body.
 */
final class Fingerprint {
    private static final int LARGEST_BODY = 1 << 20;

    private Fingerprint() {}

    static byte[] of(ContainerRequestContext request) throws IOException {
        var digest = sha256();
        digest.update((request.getMethod() + " "
                        + request.getUriInfo().getRequestUri().getRawPath() + "?"
                        + Objects.requireNonNullElse(
                                request.getUriInfo().getRequestUri().getRawQuery(), "") + "\n")
                .getBytes(UTF_8));
        digest.update(isFile(request) ? length(request) : body(request));
        return digest.digest();
    }

    private static boolean isFile(ContainerRequestContext request) {
        return request.getLength() > LARGEST_BODY
                || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(
                        Objects.requireNonNullElse(request.getMediaType(), MediaType.APPLICATION_JSON_TYPE));
    }

    private static byte[] length(ContainerRequestContext request) {
        return String.valueOf(request.getLength()).getBytes(UTF_8);
    }

    /** Reads the body and puts it back for whoever answers. */
    private static byte[] body(ContainerRequestContext request) throws IOException {
        var stream = request.getEntityStream();
        var start = stream.readNBytes(LARGEST_BODY);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(start), stream));
        return start;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
