package courant.newsletter.theme;

import java.util.Arrays;

/** A colour as hue (0 to 6), saturation and lightness (0 to 1), as CSS Color 4, 7 has them. */
record Hue(double hue, double saturation, double lightness) {

    static Hue of(int[] channels) {
        var max = Arrays.stream(channels).max().orElseThrow() / 255.0;
        var min = Arrays.stream(channels).min().orElseThrow() / 255.0;
        var lightness = (max + min) / 2;
        var spread = max - min;
        var saturation = spread == 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
        return new Hue(spread == 0 ? 0 : hue(channels, max, spread), saturation, lightness);
    }

    Hue withLightness(double other) {
        return new Hue(hue, saturation, other);
    }

    int[] channels() {
        return new int[] {channel(0), channel(4), channel(2)};
    }

    private int channel(int shift) {
        var sextant = (hue + shift) % 6;
        var spread = (1 - Math.abs(2 * lightness - 1)) * saturation;
        var part = Math.clamp(Math.abs(sextant - 3) - 1, 0, 1);
        return (int) Math.round(255 * (lightness + spread * (part - 0.5)));
    }

    private static double hue(int[] channels, double max, double spread) {
        var red = channels[0] / 255.0;
        var green = channels[1] / 255.0;
        var blue = channels[2] / 255.0;
        if (max == red) return ((green - blue) / spread + 6) % 6;
        return max == green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
    }
}
