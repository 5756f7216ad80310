package courant.mail.design;

/**
 * A newsletter's sign, in the size in which a mail shows it.
 *
 * @param address absolute
 * @param width in pixels, as {@code height}
 * @param alt what stands for it where pictures are not loaded
 */
public record Logo(String address, int width, int height, String alt) {
    private static final int WIDEST = 260;
    private static final int HIGHEST = 56;

    /** As large as a masthead takes it, never larger than it is. */
    public static Logo of(String address, int width, int height, String alt) {
        var scale = Math.min(1.0, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        return new Logo(address, scaled(width, scale), scaled(height, scale), alt);
    }

    private static int scaled(int pixels, double scale) {
        return Math.max(1, (int) Math.round(pixels * scale));
    }
}
