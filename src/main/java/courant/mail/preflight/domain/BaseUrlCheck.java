package courant.mail.preflight.domain;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.net.URI;

/** Every link to the archive, every picture and the way out of the newsletter begin with this address. */
record BaseUrlCheck(URI base) implements Check {

    @Override
    public Matter matter() {
        return Matter.BASE_URL;
    }

    @Override
    public Line look() {
        var host = String.valueOf(base.getHost());
        if (SiteFacts.isInside(host)) {
            return matter().fail(
                            "Links and pictures in mails lead to " + base + ", which no reader can open.",
                            "Set COURANT_BASE_URL to the address at which readers reach this site, such as https://news.example.org.");
        }
        if (ReservedNames.contain(host)) {
            return matter().fail(
                            host + " is a name for examples; links and pictures in mails lead nowhere.",
                            "Set COURANT_BASE_URL to the address at which readers reach this site.");
        }
        return matter().pass("Mails link to " + base + ".");
    }
}
