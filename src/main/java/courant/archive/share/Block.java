package courant.archive.share;

import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text in lines, as large as it fits; what does not fit at the smallest size ends in an ellipsis. */
record Block(Setting setting, List<TextLayout> lines) {

    /** Where and how text stands. */
    record Setting(Graphics2D paper, Locale locale, boolean fromRight, int left, int wide) {}

    static Block fitting(Setting setting, String text, int[] sizes, int high) {
        if (text.isEmpty()) return new Block(setting, List.of());
        for (var size : sizes) {
            var block = new Block(setting, lines(setting, text, size));
            if (block.high() <= high) return block;
        }
        return shortened(setting, text, sizes[sizes.length - 1], high);
    }

    private static Block shortened(Setting setting, String text, int size, int high) {
        var room = lines(setting, text, size);
        var letters = 0;
        var filled = 0f;
        for (var line : room) {
            filled += height(line);
            if (filled > high) break;
            letters += line.getCharacterCount();
        }
        for (var end = letters; end > 0; end = text.offsetByCodePoints(end, -1)) {
            var block = new Block(setting, lines(setting, text.substring(0, end).strip() + "…", size));
            if (block.high() <= high) return block;
        }
        return new Block(setting, List.of());
    }

    private static List<TextLayout> lines(Setting setting, String text, int size) {
        var set = Fonts.set(text, size);
        set.addAttribute(
                TextAttribute.RUN_DIRECTION,
                setting.fromRight ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        set.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        var measurer = new LineBreakMeasurer(
                set.getIterator(), BreakIterator.getLineInstance(setting.locale), setting.paper.getFontRenderContext());
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < text.length()) lines.add(measurer.nextLayout(setting.wide));
        return lines;
    }

    float high() {
        return (float) lines.stream().mapToDouble(Block::height).sum();
    }

    void drawCentred(int top, int high) {
        draw(top + (high - high()) / 2);
    }

    void draw(float top) {
        var y = top;
        for (var line : lines) {
            var x = setting.fromRight ? setting.left + setting.wide - line.getAdvance() : setting.left;
            line.draw(setting.paper, x, y + line.getAscent());
            y += height(line);
        }
    }

    private static float height(TextLayout line) {
        return (line.getAscent() + line.getDescent()) * 1.02f;
    }
}
