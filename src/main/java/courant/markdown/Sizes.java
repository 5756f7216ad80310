package courant.markdown;

import org.jsoup.nodes.Element;

/** Writes sizes into a tree's pictures. */
final class Sizes {
    private Sizes() {}

    static Element fill(Element tree, PictureSizes sizes) {
        for (Element image : tree.select("img[src]")) {
            sizes.of(image.attr("src")).ifPresent(size -> fill(image, size));
        }
        return tree;
    }

    /** An author's own width or height stands; the other follows from it. */
    private static void fill(Element image, PictureSizes.Size size) {
        boolean wide = image.hasAttr("width");
        boolean high = image.hasAttr("height");
        if (wide && high) return;
        double scale = wide
                ? Double.parseDouble(image.attr("width")) / size.width()
                : high ? Double.parseDouble(image.attr("height")) / size.height() : 1;
        image.attr("width", pixels(size.width() * scale));
        image.attr("height", pixels(size.height() * scale));
    }

    private static String pixels(double length) {
        return String.valueOf(Math.max(1, Math.round(length)));
    }
}
