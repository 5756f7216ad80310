package courant.subscriber.preferences;

import courant.newsletter.site.SiteView;
import courant.newsletter.site.Spoken;
import courant.subscriber.ReaderWords;
import courant.subscriber.Subscriber;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * How somebody came to a reader's own page.
 *
 * @param path of the page: what it sends goes below it
 * @param signedIn by the link that was mailed for it; a link of any other mail may have been passed on with that mail
 */
record Door(String path, Subscriber reader, SiteView shell, boolean signedIn) {
    ReaderWords words() {
        return words(ReaderWords.class);
    }

    <T> T words(Class<T> bundle) {
        return Spoken.words(bundle, shell.words());
    }

    /** Whole for who signed in, else shortened, as a mail is easily passed on. */
    String address() {
        return signedIn ? reader.email : reader.shortAddress();
    }

    Response backTo(String done) {
        return Response.seeOther(URI.create(path + "?done=" + done)).build();
    }
}
