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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An SMTP server that does at each step what a test tells it to: answer, hang up, or say nothing. */
final class ScriptedSmtp implements AutoCloseable {

    static final String HANG_UP = "<hang up>";
    static final String STALL = "<stall>";
    static final String GREETING = "<greeting>";
    static final String DOT = "<dot>";

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<byte[]> messages = new CopyOnWriteArrayList<>();
    private final Map<String, String> script = new ConcurrentHashMap<>();
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

    /** @param step the first word of a command, or {@link #GREETING}, or {@link #DOT} */
    ScriptedSmtp at(String step, String answer) {
        script.put(step, answer);
        return this;
    }

    Relay relay() {
        return new Relay("test", "127.0.0.1", server.getLocalPort(), Tls.NONE)
                .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(5));
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
            var in = new BufferedInputStream(socket.getInputStream());
            var goesOn = answer(socket, GREETING, "220 scripted");
            while (goesOn) {
                goesOn = step(socket, in, line(in));
            }
        } catch (IOException | InterruptedException _) {
            // the other side hung up
        }
    }

    private boolean step(Socket socket, InputStream in, String command) throws IOException, InterruptedException {
        commands.add(command);
        var verb = command.split(" ")[0];
        if (verb.isEmpty() || verb.equals("QUIT")) {
            return false;
        }
        if (!verb.equals("DATA")) {
            return answer(socket, verb, "250 2.0.0 fine");
        }
        if (!answer(socket, "DATA", "354 go on")) {
            return false;
        }
        if (script.getOrDefault("DATA", "354").startsWith("354")) {
            messages.add(message(in));
            return answer(socket, DOT, "250 2.0.0 taken");
        }
        return true;
    }

    private boolean answer(Socket socket, String step, String usual) throws IOException, InterruptedException {
        var answer = script.getOrDefault(step, usual);
        if (answer.equals(STALL)) {
            end.await();
        }
        if (answer.equals(HANG_UP) || answer.equals(STALL)) {
            return false;
        }
        socket.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
        return !answer.startsWith("421");
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
