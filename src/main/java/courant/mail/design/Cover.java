package courant.mail.design;

/**
 * The picture above a post, as its mail shows it where the design has a place for it.
 *
 * @param address absolute
 * @param width in pixels, as {@code height}
 * @param alt what stands for it where pictures are not loaded
 */
public record Cover(String address, int width, int height, String alt) {

    /** No wider than a column. */
    public Cover within(int column) {
        if (width <= column) return this;
        return new Cover(address, column, Math.max(1, Math.round((float) height * column / width)), alt);
    }
}
