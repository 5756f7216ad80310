package courant.newsletter.theme;

import java.util.Locale;

/** Colours that can be read: WCAG 2.2, 1.4.3 (text) at 4.5:1. */
public final class Contrast {
    /** What small text needs. */
    public static final double TEXT = 4.5;

    private Contrast() {}

    /** Between 1 (the same) and 21 (black and white). Colours as {@code #rrggbb}. */
    public static double between(String one, String other) {
        var a = luminance(channels(one));
        var b = luminance(channels(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour itself, or its hue as little darker or lighter as makes it readable on {@code ground}. */
    public static String readable(String colour, String ground) {
        return readable(colour, ground, TEXT);
    }

    static String readable(String colour, String ground, double contrast) {
        if (between(colour, ground) >= contrast) return colour;
        var hue = Hue.of(channels(colour));
        var end = luminance(channels(ground)) > 0.18 ? 0.0 : 1.0;
        for (var step = 1; step <= 100; step++) {
            var lightness = hue.lightness() + (end - hue.lightness()) * step / 100;
            var candidate = hex(hue.withLightness(lightness).channels());
            if (between(candidate, ground) >= contrast) return candidate;
        }
        return end == 0 ? "#000000" : "#ffffff";
    }

    /** Black or white, whichever is read better on {@code ground}. */
    public static String on(String ground) {
        return between("#ffffff", ground) >= TEXT ? "#ffffff" : "#14110d";
    }

    private static String hex(int[] channels) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", channels[0], channels[1], channels[2]);
    }

    private static int[] channels(String colour) {
        var bits = Integer.parseInt(colour.substring(1), 16);
        return new int[] {bits >> 16 & 255, bits >> 8 & 255, bits & 255};
    }

    private static double luminance(int[] channels) {
        return 0.2126 * linear(channels[0]) + 0.7152 * linear(channels[1]) + 0.0722 * linear(channels[2]);
    }

    private static double linear(int channel) {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
