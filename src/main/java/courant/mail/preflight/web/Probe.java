package courant.mail.preflight.web;

import courant.mail.preflight.dns.Resolver;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Visits addresses of the web: those that anybody could visit, and this site itself wherever it stands. */
public final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int AT_ONCE = 32;

    private final Resolver dns;
    private final URI own;
    private final Predicate<InetAddress> open;
    private final SSLSocketFactory encryption;
    private final Semaphore room = new Semaphore(AT_ONCE);

    /**
     * @param own this site's address
     * @param open which addresses may be visited: {@link PublicAddresses#contain}
     */
    public Probe(Resolver dns, URI own, Predicate<InetAddress> open) {
        this(dns, own, open, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param encryption knows whose certificates are believed */
    public Probe(Resolver dns, URI own, Predicate<InetAddress> open, SSLSocketFactory encryption) {
        this.encryption = encryption;
        this.dns = dns;
        this.own = own;
        this.open = open;
    }

    /** Asks for its head, and for the whole where a server does not take that. Follows nothing. */
    public Visit look(URI address) {
        var visit = send(address, "HEAD", "");
        var refused = visit instanceof Visit.Answered it && it.status() >= 400 || visit instanceof Visit.Broken;
        return refused ? send(address, "GET", "") : visit;
    }

    /** As a browser or a mail program posts a form. Follows nothing. */
    public Visit post(URI address, String form) {
        return send(address, "POST", form);
    }

    /** @throws courant.mail.preflight.NoAnswer where the DNS cannot be asked */
    private Visit send(URI address, String method, String form) {
        try {
            var places = places(address);
            if (places.isEmpty()) return new Visit.NoHost(address.getHost());
            if (!isOwn(address) && !places.stream().allMatch(open)) return new Visit.Inside(address.getHost());
            return talk(address, places.getFirst(), method, form);
        } catch (SocketTimeoutException _) {
            return new Visit.Broken("does not answer within " + PATIENCE.toSeconds() + " s");
        } catch (ConnectException _) {
            return new Visit.Broken("takes no connections");
        } catch (SSLException fault) {
            return new Visit.Broken("has no valid certificate (" + fault.getMessage() + ")");
        } catch (IOException fault) {
            return new Visit.Broken("does not answer as a web server does (" + fault.getMessage() + ")");
        }
    }

    private Visit talk(URI address, InetAddress place, String method, String form) throws IOException {
        room.acquireUninterruptibly();
        try {
            return new Exchange(address, place, encryption, PATIENCE).send(method, form);
        } finally {
            room.release();
        }
    }

    /** This machine knows where its own site stands, whether or not the DNS does. */
    private List<InetAddress> places(URI address) {
        if (!isOwn(address)) return dns.addresses(address.getHost());
        try {
            return List.of(InetAddress.getAllByName(address.getHost()));
        } catch (UnknownHostException _) {
            return dns.addresses(address.getHost());
        }
    }

    public boolean isOwn(URI address) {
        return String.valueOf(own.getHost()).equalsIgnoreCase(address.getHost())
                && own.getPort() == address.getPort()
                && String.valueOf(own.getScheme()).equalsIgnoreCase(address.getScheme());
    }
}
