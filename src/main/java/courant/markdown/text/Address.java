package courant.markdown.text;

import org.jsoup.nodes.Element;

/** Where a link leads, for those who read plain text. */
final class Address {
    private Address() {}

    /** Absolute; empty for links within the document. */
    static String of(Element link) {
        String typed = link.attr("href");
        if (typed.isEmpty() || typed.startsWith("#at-")) {
            return "";
        }
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? typed : absolute;
    }

    static boolean isSaidBy(String address, String words) {
        return address.equals(words) || address.equals("mailto:" + words);
    }
}
