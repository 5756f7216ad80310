package courant.sender;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import courant.mail.smtp.Relay;
import courant.mail.smtp.Tls;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An SMTP server that keeps what it takes by recipient, and answers each recipient as a test tells it to. */
public final class Sink implements AutoCloseable {
    public static final String TAKEN = "250 2.0.0 taken";
    /** Instead of the reply to the final dot: the connection ends. The message was taken all the same. */
    public static final String HANG_UP = "<hang up>";

    private final Map<String, List<byte[]>> taken = new ConcurrentHashMap<>();
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Function<String, String> atRecipient = recipient -> "250 2.1.5 fine";
    private volatile Function<String, String> atDot = recipient -> TAKEN;
    private volatile String offers = "250 sink";
    private final AtomicInteger rides = new AtomicInteger();
    private volatile int window = 1;
    private volatile boolean knowsChunks = true;
    private volatile Semaphore gate = new Semaphore(1_000_000);

    public Sink() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public Relay relay() {
        return relay("sink");
    }

    /** Under this name. */
    public Relay relay(String name) {
        return new Relay(name, "127.0.0.1", server.getLocalPort(), Tls.NONE)
                .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(5))
                .withWindow(window);
    }

    public Sink atRecipient(Function<String, String> answer) {
        atRecipient = answer;
        return this;
    }

    public Sink atDot(Function<String, String> answer) {
        atDot = answer;
        return this;
    }

    /** Takes commands in groups. */
    public Sink offeringPipelining() {
        offers = "250-sink\r\n250 PIPELINING";
        return this;
    }

    /** Takes addresses with letters outside of ASCII too; whatever it offered before. */
    public Sink offeringAllLetters() {
        offers = "250-sink\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n" + offers.replace("250-sink\r\n", "");
        return this;
    }

    /** Takes so many messages at once on each connection, by BDAT. */
    public Sink offeringChunking(int messages) {
        offers = "250-sink\r\n250-PIPELINING\r\n250 CHUNKING";
        window = messages;
        return this;
    }

    /** Offers CHUNKING like one that stands behind a gateway, and answers that it knows no BDAT. */
    public Sink offeringChunkingInVain() {
        knowsChunks = false;
        return offeringChunking(8);
    }

    /** How often another message, or the commands for it, had come before the one before it was answered. */
    public int rides() {
        return rides.get();
    }

    /** Answers no more final dots than it is allowed to. */
    public Sink holdAfter(int dots) {
        gate = new Semaphore(dots);
        return this;
    }

    public void letThrough(int dots) {
        gate.release(dots);
    }

    /** Every copy that it took for this address. */
    public List<byte[]> mails(String recipient) {
        return taken.getOrDefault(recipient, List.of());
    }

    public long copies(String domain) {
        return taken.entrySet().stream()
                .filter(it -> it.getKey().endsWith("@" + domain))
                .mapToLong(it -> it.getValue().size())
                .sum();
    }

    public long recipients(String domain) {
        return taken.keySet().stream().filter(it -> it.endsWith("@" + domain)).count();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void converse(Socket socket) {
        open.add(socket);
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream(), 65_536);
            say(socket, "220 sink");
            var recipient = "";
            var stands = false;
            while (true) {
                var line = line(in);
                switch (line.split(" ")[0].toUpperCase(Locale.ROOT)) {
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        var answer = atRecipient.apply(recipient);
                        stands = answer.startsWith("250");
                        say(socket, answer);
                    }
                    case "DATA" -> {
                        say(socket, "354 go on");
                        var message = message(in);
                        rides.addAndGet(in.available() > 0 ? 1 : 0);
                        say(socket, take(recipient, message));
                    }
                    case "BDAT" -> {
                        var message = in.readNBytes(Integer.parseInt(line.split(" ")[1]));
                        rides.addAndGet(in.available() > 0 ? 1 : 0);
                        if (!knowsChunks) say(socket, "502 5.5.1 not here");
                        else if (!stands) say(socket, "503 5.5.1 nobody to take it to");
                        else say(socket, take(recipient, message));
                    }
                    case "EHLO" -> say(socket, offers);
                    case "QUIT" -> {
                        return;
                    }
                    default -> say(socket, "250 fine");
                }
            }
        } catch (IOException | InterruptedException e) {
            // the other side hung up
        } finally {
            open.remove(socket);
        }
    }

    /** What it says to the message; asked once for each, so that a test can count. */
    private String take(String recipient, byte[] message) throws InterruptedException {
        gate.acquire();
        var answer = atDot.apply(recipient);
        if (!answer.matches("[45].*")) {
            taken.computeIfAbsent(recipient, it -> new CopyOnWriteArrayList<>()).add(message);
        }
        return answer;
    }

    private static void say(Socket socket, String answer) throws IOException {
        if (answer.equals(HANG_UP)) throw new IOException("hung up");
        socket.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
        if (answer.startsWith("421")) throw new IOException("said goodbye");
    }

    private static byte[] message(InputStream in) throws IOException {
        var message = new ByteArrayOutputStream(32_768);
        for (var line = line(in); !line.equals("."); line = line(in)) {
            message.writeBytes(((line.startsWith(".") ? line.substring(1) : line) + "\r\n").getBytes(ISO_8859_1));
        }
        return message.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("end");
            line.append((char) c);
        }
        return line.isEmpty() ? "" : line.substring(0, line.length() - 1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        gate.release(1_000_000);
        for (var socket : open) socket.close();
    }
}
