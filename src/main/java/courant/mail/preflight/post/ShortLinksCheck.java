package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A shortener hides where a link leads, so spam filters count it against the mail; and it may close with all its links. */
record ShortLinksCheck(List<String> links) implements Check {

    /** The large ones of the list that SpamAssassin resolves (rules/25_url_shortener.cf), without those that closed. */
    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "bitly.com",
            "j.mp",
            "tinyurl.com",
            "t.co",
            "goo.gl",
            "ow.ly",
            "is.gd",
            "v.gd",
            "buff.ly",
            "adf.ly",
            "cutt.ly",
            "rebrand.ly",
            "rb.gy",
            "shorturl.at",
            "t.ly",
            "tiny.cc",
            "lnkd.in",
            "db.tt",
            "dlvr.it",
            "ift.tt",
            "fb.me",
            "wp.me",
            "amzn.to",
            "qr.ae",
            "bl.ink",
            "short.io",
            "soo.gd",
            "s.id",
            "u.to",
            "clck.ru",
            "x.co",
            "po.st",
            "trib.al",
            "mcaf.ee",
            "su.pr",
            "cli.gs",
            "snip.ly",
            "zpr.io",
            "hubs.ly",
            "spr.ly",
            "urlz.fr",
            "tr.im",
            "ouo.io",
            "shorte.st",
            "bc.vc",
            "lc.chat");

    @Override
    public Matter matter() {
        return Matter.SHORT_LINKS;
    }

    @Override
    public Line look() {
        var shortened = links.stream().filter(ShortLinksCheck::isShortened).toList();
        return shortened.isEmpty()
                ? matter().pass(links.isEmpty() ? "There are no links." : "No link hides behind a shortener.")
                : matter().warn(
                                Links.listed(shortened) + (shortened.size() == 1 ? " hides" : " hide")
                                        + " where it leads; spam filters count that against the mail.",
                                "Link to the address behind it.");
    }

    private static boolean isShortened(String link) {
        try {
            var host = String.valueOf(URI.create(link).getHost()).toLowerCase(Locale.ROOT);
            return SHORTENERS.contains(host.startsWith("www.") ? host.substring(4) : host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
