package courant.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
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
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes messages by BDAT as RFC 3030 has it, but for what a test tells it to do with whom. */
final class ChunkingSmtp implements AutoCloseable {
    static final String HANG_UP = "<hang up>";
    static final String STALL = "<stall>";
    static final String SWALLOW = "<swallow>";
    /** After a goodbye: the conversation goes on. */
    static final String STAY = "<stay>";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final int number = NUMBERS.incrementAndGet();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final Map<String, byte[]> messages = new ConcurrentHashMap<>();

    /** How often another message had come before the one before it was answered. */
    final AtomicInteger overlaps = new AtomicInteger();

    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile CountDownLatch mayRead = new CountDownLatch(0);
    private final ServerSocket server;

    ChunkingSmtp() {
        at("EHLO", "250-chunking\r\n250-PIPELINING\r\n250-SIZE 100000000\r\n250 CHUNKING");
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** @param step a command's first word, or that and the local part of the message's addresses; OCTETS is within them */
    ChunkingSmtp at(String step, String answer) {
        script.put(step, answer);
        return this;
    }

    ChunkingSmtp heal() {
        script.keySet().removeIf(it -> !it.equals("EHLO"));
        return this;
    }

    /** Reads no more commands until it is {@link #letGo}. */
    void hold() {
        mayRead = new CountDownLatch(1);
    }

    void letGo() {
        mayRead.countDown();
    }

    Relay relay() {
        return new Relay("chunking-" + number, "127.0.0.1", server.getLocalPort(), Tls.NONE)
                .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(5))
                .withWindow(8);
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
            new Conversation(socket).run();
        } catch (IOException | InterruptedException _) {
            // over
        }
    }

    private final class Conversation {
        private final Socket socket;
        private final InputStream in;
        private boolean mail;
        private String recipient = "";

        Conversation(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        void run() throws IOException, InterruptedException {
            answer("220 chunking");
            while (true) {
                mayRead.await();
                var command = line(in);
                commands.add(command);
                switch (command.split(" ")[0]) {
                    case "EHLO" -> answer(script.get("EHLO"));
                    case "RSET" -> reset();
                    case "MAIL" -> mail(who(command));
                    case "RCPT" -> recipient(who(command));
                    case "BDAT" -> chunk(Integer.parseInt(command.split(" ")[1]));
                    case "DATA" -> data();
                    default -> throw new EOFException();
                }
            }
        }

        private void reset() throws IOException, InterruptedException {
            mail = false;
            recipient = "";
            answer(script.getOrDefault("RSET", "250 2.0.0 anew"));
        }

        private void mail(String who) throws IOException, InterruptedException {
            var answer = mail ? "503 5.5.1 nested MAIL" : script("MAIL", who, "250 2.1.0 fine");
            mail |= answer.startsWith("250");
            answer(answer);
        }

        private void recipient(String who) throws IOException, InterruptedException {
            var answer = mail ? script("RCPT", who, "250 2.1.5 fine") : "503 5.5.1 MAIL first";
            recipient = answer.startsWith("250") || answer.equals(SWALLOW) ? who : "";
            answer(answer);
        }

        private void chunk(int octets) throws IOException, InterruptedException {
            var cut = script("OCTETS", recipient, "").equals(HANG_UP);
            var message = in.readNBytes(cut ? octets / 2 : octets);
            if (cut) throw new EOFException();
            overlaps.addAndGet(in.available() > 0 ? 1 : 0);
            var answer = recipient.isEmpty()
                    ? script.getOrDefault("BDAT without", "503 5.5.1 no recipient")
                    : script("BDAT", recipient, "250 2.6.0 taken");
            if (answer.startsWith("250")) take(message);
            answer(answer);
        }

        private void data() throws IOException, InterruptedException {
            answer("354 go on");
            var message = new ByteArrayOutputStream();
            for (var line = line(in); !line.equals("."); line = line(in)) {
                message.writeBytes((line.replaceFirst("^\\.", "") + "\r\n").getBytes(ISO_8859_1));
            }
            take(message.toByteArray());
            answer("250 2.0.0 taken");
        }

        private void take(byte[] message) {
            messages.put(recipient, message);
            mail = false;
            recipient = "";
        }

        private void answer(String answer) throws IOException, InterruptedException {
            if (answer.equals(SWALLOW)) return;
            if (answer.equals(HANG_UP)) throw new EOFException();
            if (answer.equals(STALL)) end.await();
            socket.getOutputStream().write((answer.replace(STAY, "") + "\r\n").getBytes(ISO_8859_1));
            if (answer.startsWith("421") && !answer.endsWith(STAY)) throw new EOFException();
        }
    }

    private String script(String step, String who, String usual) {
        return script.getOrDefault(step + " " + who, script.getOrDefault(step, usual));
    }

    private static String who(String command) {
        return command.substring(command.indexOf('<') + 1, command.indexOf('@'));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException();
            line.append((char) c);
        }
        return line.substring(0, line.length() - 1);
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
