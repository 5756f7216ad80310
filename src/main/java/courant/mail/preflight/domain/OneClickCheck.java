package courant.mail.preflight.domain;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.web.Probe;
import courant.mail.preflight.web.Visit;
import java.net.URI;

/** RFC 8058: mail programs post to the link in the header, over https, and follow no redirect. Gmail and Yahoo ask for it. */
record OneClickCheck(URI base, URI address, Probe probe) implements Check {
    /** What the address answers, so that no other server's 200 is taken for ours. */
    static final String WORDS = "One-click unsubscribe works here.";

    private static final String FORM = "List-Unsubscribe=One-Click";
    private static final String REACH =
            "See that POST requests to " + "/unsubscribe/ reach this program unchanged, from anywhere.";

    @Override
    public Matter matter() {
        return Matter.ONE_CLICK;
    }

    @Override
    public Line look() {
        if (!"https".equals(base.getScheme())) {
            return matter().fail(
                            "The unsubscribe link begins with " + base + "; mail programs post to https alone.",
                            "Put this site behind https and say so in COURANT_BASE_URL.");
        }
        if (SiteFacts.isInside(String.valueOf(base.getHost()))) {
            return matter().fail("No mail program can reach " + base + ".", "Set COURANT_BASE_URL first.");
        }
        return told(probe.post(address, FORM));
    }

    private Line told(Visit visit) {
        return switch (visit) {
            case Visit.Answered it
            when it.status() == 200 && it.text().contains(WORDS) ->
                matter().pass("A POST to " + base + "unsubscribe/… is answered.");
            case Visit.Answered it
            when it.leadsOn() ->
                matter().fail("A POST to " + address + " is redirected; mail programs do not follow that.", REACH);
            case Visit.Answered it ->
                matter().fail("A POST to " + address + " is answered with " + it.status() + ".", REACH);
            case Visit.NoHost it -> matter().fail("The DNS knows no " + it.host() + ".", "Publish an address for it.");
            case Visit.Inside it -> matter().fail(it.host() + " leads into this machine's own network.", REACH);
            case Visit.Broken it ->
                matter().fail(
                                "The server at " + base + " " + it.predicate() + ", asked from this machine.",
                                REACH + " If only this machine cannot reach it, override this line.");
        };
    }
}
