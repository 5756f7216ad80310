package courant.markdown.html;

import courant.markdown.tree.Words;
import org.jsoup.nodes.Element;

/** Tells screen readers what a footnote's number and its way back are. */
final class Footnotes {
    private Footnotes() {}

    static void describe(Element body, Words words) {
        body.select("section.footnotes").attr("role", "doc-endnotes").attr("aria-label", words.footnotes());
        for (Element link : body.select("sup.footnote-ref > a")) {
            link.attr("role", "doc-noteref").attr("aria-label", words.footnote() + " " + link.text());
        }
        for (Element link : body.select("a.footnote-back")) {
            link.attr("role", "doc-backlink").attr("aria-label", words.back() + " " + reference(link));
        }
    }

    /** For mails: half of the programs do not jump within one, so numbers are numbers and nothing leads back. */
    static void number(Element body) {
        body.select("section.footnotes").attr("role", "doc-endnotes");
        body.select("sup.footnote-ref > a").unwrap();
        body.select("a.footnote-back").remove();
    }

    private static String reference(Element link) {
        return link.attr("href").replaceFirst("^#at-ref-", "");
    }
}
