package courant.post.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, drawn here. */
public final class Samples {
    private Samples() {}

    /** Noise, so that it is a photograph and no two are the same. */
    public static byte[] photo(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random();
        for (var y = 0; y < height; y++) for (var x = 0; x < width; x++) image.setRGB(x, y, random.nextInt(1 << 24));
        return written(image, "jpg");
    }

    /** As a phone writes it that was turned: EXIF orientation 6, with a comment in the place of GPS data. */
    static byte[] photoOnItsSide(int width, int height) {
        var photo = photo(width, height);
        var exif = exif();
        var out = new ByteArrayOutputStream();
        out.write(photo, 0, 2);
        out.writeBytes(exif);
        out.write(photo, 2, photo.length - 2);
        return out.toByteArray();
    }

    static byte[] transparent() {
        var image = new BufferedImage(700, 400, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(200, 40, 40, 128));
        pen.fillOval(100, 50, 500, 300);
        pen.dispose();
        return written(image, "png");
    }

    static byte[] pngHeader(int width, int height) {
        var chunk = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(chunk)) {
            out.writeBytes("IHDR");
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var crc = new CRC32();
        crc.update(chunk.toByteArray());
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        png.writeBytes(chunk.toByteArray());
        for (var shift = 24; shift >= 0; shift -= 8) png.write((int) (crc.getValue() >> shift));
        return png.toByteArray();
    }

    /** APP1 with one directory entry: tag 0x0112, type short, count 1, value 6 ("turn right by 90°"). */
    private static byte[] exif() {
        var place = "GPS place 52.5 13.4".getBytes(StandardCharsets.ISO_8859_1);
        var body = new ByteArrayOutputStream();
        body.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(
                new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0});
        body.writeBytes(place);
        var length = body.size() + 2;
        var segment = new ByteArrayOutputStream();
        segment.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        segment.writeBytes(body.toByteArray());
        return segment.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
