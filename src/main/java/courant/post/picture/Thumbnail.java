package courant.post.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/** A picture for a card: no higher than a film's, as wide as a mail's column, with a play sign on it where a film waits. */
final class Thumbnail {
    private static final int NARROWEST = 300;
    private static final int WIDE = 640;

    private Thumbnail() {}

    /** As a file; empty for what is too small to be more than a sign. */
    static Optional<byte[]> of(byte[] bytes, boolean film, int widest) {
        var whole = ReadPicture.upright(bytes, widest);
        if (whole.getWidth() < NARROWEST || whole.getHeight() < NARROWEST / 3) return Optional.empty();
        var image = scaled(cut(whole), widest);
        if (film) playSign(image);
        return Optional.of(file(image));
    }

    /** From its middle, 16:9 at most. */
    private static BufferedImage cut(BufferedImage image) {
        int most = image.getWidth() * 9 / 16;
        if (image.getHeight() <= most) return image;
        return image.getSubimage(0, (image.getHeight() - most) / 2, image.getWidth(), most);
    }

    private static BufferedImage scaled(BufferedImage image, int widest) {
        int width = Math.max(WIDE, Math.min(widest, image.getWidth()));
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        try {
            return Thumbnails.of(image)
                    .forceSize(width, height)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void playSign(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double radius = Math.min(image.getWidth(), image.getHeight()) * 0.13;
        draw(pen, image.getWidth() / 2.0, image.getHeight() / 2.0, radius);
        pen.dispose();
    }

    private static void draw(Graphics2D pen, double x, double y, double radius) {
        var disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.setColor(new Color(0, 0, 0, 170));
        pen.fill(disc);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke((float) (radius * 0.09)));
        pen.draw(disc);
        var triangle = new Path2D.Double();
        triangle.moveTo(x - radius * 0.3, y - radius * 0.48);
        triangle.lineTo(x - radius * 0.3, y + radius * 0.48);
        triangle.lineTo(x + radius * 0.52, y);
        triangle.closePath();
        pen.fill(triangle);
    }

    private static byte[] file(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
