package courant.mail.preflight.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request of HTTP/1.1 to one address that was looked at before: a client that resolves the name once more could be led
 * elsewhere in between. Reads little, in bounded time.
 */
final class Exchange {
    private static final int MOST_OCTETS = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b.*", Pattern.DOTALL);
    private static final Pattern LOCATION = Pattern.compile("(?im)^location:[ \\t]*(\\S+)");

    private final URI address;
    private final InetAddress at;
    private final SSLSocketFactory encryption;
    private final long end;

    Exchange(URI address, InetAddress at, SSLSocketFactory encryption, Duration within) {
        this.encryption = encryption;
        this.address = address;
        this.at = at;
        this.end = System.nanoTime() + within.toNanos();
    }

    Visit.Answered send(String method, String form) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(at, port()), left());
            socket.setSoTimeout(left());
            var spoken = isEncrypted() ? encrypted(socket) : socket;
            spoken.getOutputStream().write(request(method, form).getBytes(ISO_8859_1));
            spoken.getOutputStream().flush();
            return read(spoken, method);
        }
    }

    private Socket encrypted(Socket socket) throws IOException {
        var encrypted = (SSLSocket) encryption.createSocket(socket, host(), port(), true);
        var rules = encrypted.getSSLParameters();
        rules.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(rules);
        encrypted.startHandshake();
        return encrypted;
    }

    private String request(String method, String form) {
        var path = Optional.ofNullable(address.getRawPath())
                .filter(it -> !it.isEmpty())
                .orElse("/");
        var query =
                Optional.ofNullable(address.getRawQuery()).map(it -> "?" + it).orElse("");
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return method + " " + path + query + " HTTP/1.1\r\nHost: " + address.getHost() + port
                + "\r\nUser-Agent: Mozilla/5.0 (compatible; Courant preflight)\r\nAccept: */*\r\nConnection: close\r\n"
                + (form.isEmpty()
                        ? "\r\n"
                        : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                                + "\r\n\r\n" + form);
    }

    private Visit.Answered read(Socket socket, String method) throws IOException {
        var text = start(socket, method.equals("POST"));
        var status = STATUS.matcher(text);
        if (!status.matches()) throw new IOException("it does not speak HTTP");
        var head = text.split("\r?\n\r?\n", 2);
        var location = LOCATION.matcher(head[0]);
        return new Visit.Answered(
                Integer.parseInt(status.group(1)),
                location.find() ? Optional.of(location.group(1)) : Optional.empty(),
                head.length > 1 ? head[1] : "");
    }

    /** Up to the end of the head, or of what may be read. */
    private String start(Socket socket, boolean whole) throws IOException {
        InputStream in = socket.getInputStream();
        var heard = new ByteArrayOutputStream();
        var octets = new byte[4 * 1024];
        while (heard.size() < MOST_OCTETS) {
            socket.setSoTimeout(left());
            var read = in.read(octets);
            if (read < 0) break;
            heard.write(octets, 0, read);
            if (!whole && heard.toString(ISO_8859_1).contains("\r\n\r\n")) break;
        }
        return heard.toString(ISO_8859_1);
    }

    private int left() throws IOException {
        var millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) throw new java.net.SocketTimeoutException("it takes too long");
        return (int) millis;
    }

    private boolean isEncrypted() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private int port() {
        return address.getPort() >= 0 ? address.getPort() : isEncrypted() ? 443 : 80;
    }

    private String host() {
        return address.getHost().replaceAll("[\\[\\]]", "");
    }
}
