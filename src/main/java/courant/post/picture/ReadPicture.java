package courant.post.picture;

import courant.platform.BadInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** Decodes an upload: its size is known before a pixel is, and no more pixels are kept than the largest rendition needs. */
final class ReadPicture {
    private static final long MOST_PIXELS = 40_000_000;

    static {
        ImageIO.scanForPlugins(); // WebP, and JPEG in the colours of print
        ImageIO.setUseCache(false);
    }

    private ReadPicture() {}

    /** The first frame, upright, at least twice as wide as {@code width} if the original is. */
    static BufferedImage upright(byte[] bytes, int width) {
        var reader = ImageIO.getImageReadersByFormatName(PictureType.of(bytes).format)
                .next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            return read(reader, stream, width);
        } catch (IOException | RuntimeException e) {
            throw e instanceof BadInput bad ? bad : broken();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream stream, int width) throws IOException {
        reader.setInput(stream, false, false);
        checkSize(reader.getWidth(0), reader.getHeight(0));
        var cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (tellsOfMissingData(warning)) cutOff.set(true);
        });
        var turn = orientation(reader);
        var parameters = reader.getDefaultReadParam();
        var every = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * width));
        parameters.setSourceSubsampling(every, every, 0, 0);
        var image = reader.read(0, parameters);
        if (cutOff.get()) throw broken();
        return turn == null
                ? image
                : ExifFilterUtils.getFilterForOrientation(turn).apply(image);
    }

    private static void checkSize(int width, int height) {
        var pixels = (long) width * height;
        if (pixels > MOST_PIXELS) {
            throw Pictures.bad("This picture has %,d megapixels (%d × %d); at most 40 are taken. Save it smaller."
                    .formatted(pixels / 1_000_000, width, height));
        }
    }

    private static boolean tellsOfMissingData(String warning) {
        var words = warning.toLowerCase(Locale.ROOT);
        return words.contains("premature") || words.contains("truncated") || words.contains("end of");
    }

    private static @Nullable Orientation orientation(ImageReader reader) {
        try {
            return ExifUtils.getExifOrientation(reader, 0);
        } catch (IOException | RuntimeException e) {
            return null; // what cannot be understood of its metadata is not worth refusing the picture for
        }
    }

    private static BadInput broken() {
        return Pictures.bad("This picture is damaged or was cut off on its way here. Please upload it once more.");
    }
}
