package courant.mail.preflight.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a post's text holds, looked at as a tree. */
final class Body {
    private final PostFacts post;
    private final Document tree;

    Body(PostFacts post) {
        this.post = post;
        this.tree = Jsoup.parseBodyFragment(post.body());
    }

    /** Where its links lead, as they were typed, each once; not those within the post. */
    List<String> links() {
        return tree.select("a[href]").stream()
                .map(it -> it.attr("href").strip())
                .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                .distinct()
                .toList();
    }

    int pictures() {
        return tree.select("img").size();
    }

    /** Addresses of pictures that say nothing to who cannot see them, by their text or by a caption. */
    List<String> undescribed() {
        return tree.select("img").stream()
                .filter(it -> it.attr("alt").isBlank())
                .filter(it -> it.closest("figure") == null
                        || !(it.closest("figure") instanceof Element figure)
                        || figure.select("figcaption").isEmpty())
                .map(it -> it.attr("src"))
                .toList();
    }

    /** All that is read, one line for each part; what stands in code is an example of something. */
    String allText() {
        var prose = tree.clone();
        prose.select("code, pre, kbd, samp").remove();
        return post.subject() + "\n" + (post.chosen() ? post.preheader() + "\n" : "") + prose.text();
    }
}
