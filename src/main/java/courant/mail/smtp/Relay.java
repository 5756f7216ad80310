package courant.mail.smtp;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * An SMTP server that takes our mail.
 *
 * @param name for pages and logs
 * @param helo the name we greet with, best our own host's
 * @param connectTimeout until the connection stands
 * @param replyTimeout until each reply, twice as long after the final dot; RFC 5321 section 4.5.3.2 asks for 5 and 10 min
 * @param writeTimeout until the relay has taken each portion of bytes
 * @param window messages on their way at once on each connection, where the relay offers PIPELINING and CHUNKING; 1 to 16
 */
public record Relay(
        String name,
        String host,
        int port,
        Optional<Login> login,
        Tls tls,
        String helo,
        Duration connectTimeout,
        Duration replyTimeout,
        Duration writeTimeout,
        int window) {

    private static final int IMPLICIT_TLS_PORT = 465;

    /** RFC 2920 section 3.1: all answers that are still to come must fit what TCP holds while we write. */
    private static final int WIDEST = 16;

    /** A relay without login, with timeouts that fit most. */
    public Relay(String name, String host, int port, Tls tls) {
        this(
                name,
                host,
                port,
                Optional.empty(),
                tls,
                "localhost",
                Duration.ofSeconds(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                1);
    }

    public Relay withLogin(Optional<Login> login) {
        return new Relay(name, host, port, login, tls, helo, connectTimeout, replyTimeout, writeTimeout, window);
    }

    public Relay withTls(Tls tls) {
        return new Relay(name, host, port, login, tls, helo, connectTimeout, replyTimeout, writeTimeout, window);
    }

    public Relay withHelo(String helo) {
        return new Relay(name, host, port, login, tls, helo, connectTimeout, replyTimeout, writeTimeout, window);
    }

    public Relay withTimeouts(Duration connect, Duration reply, Duration write) {
        return new Relay(name, host, port, login, tls, helo, connect, reply, write, window);
    }

    public Relay withWindow(int messages) {
        var within = Math.clamp(messages, 1, WIDEST);
        return new Relay(name, host, port, login, tls, helo, connectTimeout, replyTimeout, writeTimeout, within);
    }

    public Relay withReplyTimeout(Duration reply) {
        return withTimeouts(connectTimeout, reply, writeTimeout);
    }

    /** Until the reply to a whole message: a relay that takes its time to look at it must not be sent it again. */
    Duration verdictTimeout() {
        return replyTimeout.multipliedBy(2);
    }

    /** What is known of a relay is known of this place. */
    String place() {
        return name + " " + host.toLowerCase(Locale.ROOT) + ":" + port;
    }

    boolean encryptsFromFirstByte() {
        return port == IMPLICIT_TLS_PORT;
    }
}
