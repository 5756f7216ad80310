package courant.archive;

import courant.markdown.SafeHtml;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A post's text for readers who do not have the page around it: every address whole. */
final class AbsoluteHtml {
    private AbsoluteHtml() {}

    static String of(@Nullable CoverView cover, SafeHtml text, String url) {
        var body = Jsoup.parseBodyFragment(text.toString(), url).body();
        if (cover != null) {
            body.prependElement("p")
                    .appendElement("img")
                    .attr("src", cover.path())
                    .attr("alt", cover.alt());
        }
        for (var attribute : List.of("href", "src")) {
            body.select("[" + attribute + "]").forEach(it -> it.attr(attribute, it.absUrl(attribute)));
        }
        body.select("img").removeAttr("loading").removeAttr("decoding");
        return body.html();
    }
}
