package courant.markdown.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** The author's # is the page's h2, for the post's title is its h1; and no level is skipped on the way down. */
final class Headings {
    private static final int DEEPEST = 6;

    private Headings() {}

    static void level(Element body) {
        Deque<Integer> above = new ArrayDeque<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            int typed = heading.normalName().charAt(1) - '0';
            while (!above.isEmpty() && above.getLast() >= typed) {
                above.removeLast();
            }
            above.addLast(typed);
            heading.tagName("h" + Math.min(DEEPEST, above.size() + 1));
        }
    }
}
