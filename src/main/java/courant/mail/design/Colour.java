package courant.mail.design;

import java.util.regex.Pattern;

/** An sRGB colour, and how well it can be read on another (WCAG 2.2, contrast ratio). */
public record Colour(int red, int green, int blue) {

    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int STEPS = 40;

    /** Anything but {@code #rrggbb} becomes black. */
    public static Colour of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return BLACK;
        }
        var value = Integer.parseInt(hex.substring(1), 16);
        return new Colour(value >> 16, (value >> 8) & 0xFF, value & 0xFF);
    }

    /** This colour, darkened no further than it must be to reach the contrast on all of the grounds. */
    Colour darkened(double contrast, Colour... grounds) {
        return readable(contrast, this, BLACK, grounds);
    }

    /** This colour, brightened, and only then paled, no further than it must be. */
    Colour brightened(double contrast, Colour... grounds) {
        return readable(contrast, vivid(), WHITE, grounds);
    }

    private Colour readable(double contrast, Colour via, Colour end, Colour[] grounds) {
        for (var step = 0; step < STEPS; step++) {
            var candidate =
                    step < STEPS / 2 ? towards(via, 2.0 * step / STEPS) : via.towards(end, 2.0 * step / STEPS - 1);
            if (candidate.stands(contrast, grounds)) {
                return candidate;
            }
        }
        return end;
    }

    /** The same hue as bright as it goes. */
    private Colour vivid() {
        var brightest = Math.max(red, Math.max(green, blue));
        return brightest == 0
                ? WHITE
                : new Colour(red * 255 / brightest, green * 255 / brightest, blue * 255 / brightest);
    }

    public double contrast(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private boolean stands(double contrast, Colour[] grounds) {
        for (var ground : grounds) {
            if (contrast(ground) < contrast) {
                return false;
            }
        }
        return true;
    }

    private Colour towards(Colour end, double part) {
        return new Colour(mix(red, end.red, part), mix(green, end.green, part), mix(blue, end.blue, part));
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
