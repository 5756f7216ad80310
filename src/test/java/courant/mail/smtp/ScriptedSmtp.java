package courant.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server that does at each step what a test tells it to: answer, hang up, or say nothing. */
final class ScriptedSmtp implements AutoCloseable {

    static final String HANG_UP = "<hang up>";
    static final String STALL = "<stall>";
    static final String GREETING = "<greeting>";
    static final String DOT = "<dot>";
    /** Nothing is answered, and the conversation goes on. */
    static final String SWALLOW = "<swallow>";
    /** After this the rest of an answer comes one octet at a time, for as long as somebody listens. */
    static final String DRIBBLE = "<dribble>";
    /** What follows comes only after the time in which other answers are due. */
    static final String LATE = "<late>";

    /** For DATA: the message is asked for and not read. */
    static final String DEAF = "354 I do not listen";

    private static final Duration REPLY_WITHIN = Duration.ofMillis(400);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** What is remembered of one relay must not be taken for another that gets its port later. */
    private final int number = NUMBERS.incrementAndGet();

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<byte[]> messages = new CopyOnWriteArrayList<>();
    private static final Set<String> HELD = Set.of("MAIL", "RCPT", "RSET");
    private final Map<String, String> script = new ConcurrentHashMap<>();
    /** How often the next message's commands had come together with a final dot. */
    final AtomicInteger rides = new AtomicInteger();

    /** How many commands had come before the one before them was answered. */
    final AtomicInteger groups = new AtomicInteger();

    private volatile boolean inGroups;
    private volatile @Nullable SSLContext encryption;
    private final CountDownLatch end = new CountDownLatch(1);
    private final ServerSocket server;

    ScriptedSmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** @param step a command, or its first word, or {@link #GREETING}, or {@link #DOT} */
    ScriptedSmtp at(String step, String answer) {
        script.put(step, answer);
        return this;
    }

    /** Counts anew what comes in groups, and answers each command at once. */
    void oneByOne() {
        inGroups = false;
        groups.set(0);
    }

    /** Offers PIPELINING, and answers MAIL and RCPT only when it has seen DATA: who waits for each answer waits in vain. */
    ScriptedSmtp inGroups() {
        inGroups = true;
        return at("EHLO", "250-scripted\r\n250 PIPELINING");
    }

    /** Offers STARTTLS, and PIPELINING then. */
    ScriptedSmtp encrypting(SSLContext context) {
        encryption = context;
        return at("EHLO", "250-scripted\r\n250-STARTTLS\r\n250 PIPELINING").at("STARTTLS", "220 go on");
    }

    Relay relay() {
        return new Relay("test-" + number, "127.0.0.1", server.getLocalPort(), Tls.NONE)
                .withTimeouts(Duration.ofSeconds(5), REPLY_WITHIN, Duration.ofSeconds(5));
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            var out = new ByteArrayOutputStream();
            if (answer(socket, out, GREETING, script(GREETING, "220 scripted"))) {
                converse(socket, out);
            }
        } catch (IOException | InterruptedException _) {
            // the other side hung up
        }
    }

    private void converse(Socket socket, ByteArrayOutputStream out) throws IOException, InterruptedException {
        var in = new BufferedInputStream(socket.getInputStream());
        var goesOn = true;
        while (goesOn) {
            var command = line(in);
            goesOn = step(socket, in, out, command);
            if (command.equals("STARTTLS") && goesOn) {
                converse(encrypted(socket), out);
                return;
            }
        }
        flush(socket, out);
    }

    private Socket encrypted(Socket socket) throws IOException {
        var context = Objects.requireNonNull(encryption);
        var encrypted = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        encrypted.startHandshake();
        return encrypted;
    }

    private boolean step(Socket socket, InputStream in, ByteArrayOutputStream out, String command)
            throws IOException, InterruptedException {
        commands.add(command);
        var verb = command.split(" ")[0];
        groups.addAndGet(HELD.contains(verb) && in.available() > 0 ? 1 : 0);
        if (verb.isEmpty() || verb.equals("QUIT")) {
            return false;
        }
        if (!verb.equals("DATA")) {
            return answer(socket, out, verb, script(command, script(verb, "250 2.0.0 fine")));
        }
        var data = script("DATA", "354 go on");
        if (!answer(socket, out, "DATA", data)) {
            return false;
        }
        if (data.equals(DEAF)) {
            end.await();
        }
        if (data.startsWith("354")) {
            messages.add(message(in));
            var rides = in.available() > 0;
            this.rides.addAndGet(rides ? 1 : 0);
            return answer(socket, out, rides ? "MAIL" : DOT, script(DOT, "250 2.0.0 taken"));
        }
        return true;
    }

    private String script(String step, String usual) {
        return script.getOrDefault(step, usual);
    }

    /** @param as MAIL, RCPT and RSET wait to be sent with what follows, where this server answers in groups */
    private boolean answer(Socket socket, ByteArrayOutputStream out, String as, String answer)
            throws IOException, InterruptedException {
        if (answer.equals(SWALLOW)) {
            return true;
        }
        if (answer.equals(HANG_UP) || answer.equals(STALL)) {
            flush(socket, out);
            if (answer.equals(STALL)) {
                end.await();
            }
            return false;
        }
        if (answer.startsWith(LATE)) {
            flush(socket, out);
            var _ = end.await(REPLY_WITHIN.toMillis() * 3 / 2, TimeUnit.MILLISECONDS);
            return answer(socket, out, as, answer.substring(LATE.length()));
        }
        if (answer.contains(DRIBBLE)) {
            flush(socket, out);
            dribble(socket, answer.replace(DRIBBLE, ""));
            return false;
        }
        out.writeBytes((answer + "\r\n").getBytes(ISO_8859_1));
        if (!inGroups || !HELD.contains(as)) {
            flush(socket, out);
        }
        return !answer.startsWith("421");
    }

    private static void flush(Socket socket, ByteArrayOutputStream out) throws IOException {
        socket.getOutputStream().write(out.toByteArray());
        out.reset();
    }

    private void dribble(Socket socket, String beginning) throws IOException, InterruptedException {
        socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
        while (!end.await(50, TimeUnit.MILLISECONDS)) {
            socket.getOutputStream().write('x');
        }
    }

    private static byte[] message(InputStream in) throws IOException {
        var message = new ByteArrayOutputStream();
        for (var line = line(in); !line.equals("."); line = line(in)) {
            var unstuffed = line.startsWith(".") ? line.substring(1) : line;
            message.writeBytes((unstuffed + "\r\n").getBytes(ISO_8859_1));
        }
        return message.toByteArray();
    }

    /** A line without its CRLF; a bare CR or LF is part of the line. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        while (line.length() < 2 || line.charAt(line.length() - 2) != '\r' || line.charAt(line.length() - 1) != '\n') {
            var c = in.read();
            if (c < 0) {
                throw new IOException("end");
            }
            line.append((char) c);
        }
        return line.substring(0, line.length() - 2);
    }

    @Override
    public void close() {
        end.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
