package courant.markdown.text;

import org.jsoup.nodes.Element;

/** {@code [Picture: what it shows — its caption]} */
final class PictureText {
    private PictureText() {}

    static String of(Element image, String caption) {
        String alt = image.attr("alt").strip();
        String title = caption.isEmpty() ? image.attr("title").strip() : caption;
        String both = alt.isEmpty() || title.isEmpty() || alt.equals(title) ? first(alt, title) : alt + " — " + title;
        return both.isEmpty() ? "[Picture]" : "[Picture: " + both + "]";
    }

    private static String first(String alt, String title) {
        return alt.isEmpty() ? title : alt;
    }
}
