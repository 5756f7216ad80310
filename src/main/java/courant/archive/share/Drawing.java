package courant.archive.share;

import courant.newsletter.site.Spoken;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a card: the site's name, the title as large as it fits, who wrote it. */
final class Drawing {
    private static final int MARGIN = 88;
    private static final int EDGE = 20;
    private static final int WIDE = Card.WIDTH - 2 * MARGIN;
    private static final int TITLE_TOP = 158;
    private static final int TITLE_HIGH = 330;
    private static final int[] TITLE_SIZES = {104, 92, 80, 72, 64, 56, 50, 44, 38};
    private static final int[] LINE_SIZES = {32};

    private final Graphics2D paper;
    private final Card card;
    private final boolean fromRight;

    private Drawing(Graphics2D paper, Card card) {
        this.paper = paper;
        this.card = card;
        this.fromRight = Spoken.direction(card.language()).equals("rtl");
    }

    /** As PNG. */
    static byte[] of(Card card) {
        var image = new BufferedImage(Card.WIDTH, Card.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        try {
            paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            paper.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            new Drawing(paper, card).draw();
        } finally {
            paper.dispose();
        }
        return png(image);
    }

    private void draw() {
        colour(card.ground().paper());
        paper.fillRect(0, 0, Card.WIDTH, Card.HEIGHT);
        colour(card.ground().accent());
        paper.fillRect(fromRight ? Card.WIDTH - EDGE : 0, 0, EDGE, Card.HEIGHT);
        var title = Fonts.have(card.title()) ? Fonts.drawable(card.title()) : "";
        if (title.isEmpty()) {
            colour(card.ground().ink());
            text(card.site(), TITLE_SIZES, TITLE_HIGH).drawCentred(TITLE_TOP, TITLE_HIGH);
            return;
        }
        text(card.site(), LINE_SIZES, 60).draw(72);
        colour(card.ground().ink());
        text(title, TITLE_SIZES, TITLE_HIGH).drawCentred(TITLE_TOP, TITLE_HIGH);
        colour(card.ground().muted());
        text(card.byline(), LINE_SIZES, 60).draw(Card.HEIGHT - 112);
    }

    private void colour(String colour) {
        paper.setColor(Color.decode(colour));
    }

    private Block text(String text, int[] sizes, int high) {
        return Block.fitting(
                new Block.Setting(paper, card.locale(), fromRight, MARGIN, WIDE), Fonts.drawable(text), sizes, high);
    }

    private static byte[] png(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
