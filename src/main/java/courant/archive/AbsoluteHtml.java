package courant.archive;

import courant.markdown.SafeHtml;
import java.util.List;
import org.jsoup.Jsoup;

/** A post's text for readers who do not have the page around it: every address whole. */
final class AbsoluteHtml {
    private AbsoluteHtml() {}

    static String of(SafeHtml text, String url) {
        var body = Jsoup.parseBodyFragment(text.toString(), url).body();
        for (var attribute : List.of("href", "src")) {
            body.select("[" + attribute + "]").forEach(it -> it.attr(attribute, it.absUrl(attribute)));
        }
        body.select("img").removeAttr("loading").removeAttr("decoding");
        return body.html();
    }
}
