package courant.post.picture;

import courant.platform.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What an upload is, told by its first bytes and never by its name. */
enum PictureType {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif"),
    WEBP("webp");

    /** The name that ImageIO knows it by. */
    final String format;

    PictureType(String format) {
        this.format = format;
    }

    static PictureType of(byte[] bytes) {
        var head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 1_024)), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return GIF;
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return WEBP;
        throw refused(head);
    }

    private static BadInput refused(String head) {
        if (head.toLowerCase(Locale.ROOT).contains("<svg")) {
            return Pictures.bad("SVG drawings can hold scripts and are not taken; save it as PNG and upload that.");
        }
        if (head.startsWith("ftyphe", 4) || head.startsWith("ftypmif1", 4) || head.startsWith("ftypavif", 4)) {
            return Pictures.bad("HEIC and AVIF pictures cannot be read here; save it as JPEG and upload that.");
        }
        return Pictures.bad("This is not a picture that can be read here. JPEG, PNG, WebP and GIF are taken.");
    }
}
