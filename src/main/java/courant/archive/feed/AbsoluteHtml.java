package courant.archive.feed;

import courant.archive.CoverView;
import courant.markdown.SafeHtml;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jspecify.annotations.Nullable;

/** A post's text for readers who do not have the page around it: every address whole, and nothing that only our style sheets know. */
final class AbsoluteHtml {
    private static final List<String> OF_THE_PAGE =
            List.of("class", "style", "tabindex", "role", "loading", "decoding", "srcset", "sizes", "aria-hidden");

    private AbsoluteHtml() {}

    static String of(@Nullable CoverView cover, SafeHtml text, String url) {
        var document = Jsoup.parseBodyFragment(text.toString(), url);
        document.outputSettings(new OutputSettings().prettyPrint(false));
        var body = document.body();
        if (cover != null) {
            body.prependElement("p")
                    .appendElement("img")
                    .attr("src", cover.path())
                    .attr("alt", cover.alt());
        }
        body.select("script, style, iframe, form").remove();
        for (var attribute : List.of("href", "src")) {
            body.select("[" + attribute + "]").forEach(it -> it.attr(attribute, it.absUrl(attribute)));
        }
        for (var attribute : OF_THE_PAGE) body.select("[" + attribute + "]").removeAttr(attribute);
        return body.html().strip();
    }
}
