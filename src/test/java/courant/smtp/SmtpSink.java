package courant.smtp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * A relay that takes everything and counts it: how often each recipient was written to, how often each Message-ID came.
 * It can take its time before it says that it has taken a message, as relays do.
 */
public final class SmtpSink implements AutoCloseable {
    private final ServerSocket server;
    private final Duration thought;
    private final Map<String, Integer> recipients = new ConcurrentHashMap<>();
    private final Map<String, Integer> messageIds = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();

    private SmtpSink(ServerSocket server, Duration thought) {
        this.server = server;
        this.thought = thought;
    }

    /** Listens on a free loopback port; {@code thought} passes between the final dot and the reply. */
    public static SmtpSink start(Duration thought) throws IOException {
        var sink = new SmtpSink(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), thought);
        Thread.ofVirtual().start(sink::accept);
        return sink;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many messages each recipient was sent. */
    public Map<String, Integer> recipients() {
        return recipients;
    }

    public Map<String, Integer> messageIds() {
        return messageIds;
    }

    public long bytes() {
        return bytes.sum();
    }

    public int messages() {
        return recipients.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new Dialogue(
                            new BufferedInputStream(socket.getInputStream(), 1 << 16),
                            new BufferedOutputStream(socket.getOutputStream()))
                    .run();
        } catch (IOException gone) {
            // a killed client hangs up in the middle
        }
    }

    private final class Dialogue {
        private final InputStream in;
        private final OutputStream out;
        private String recipient = "";

        Dialogue(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            say("220 sink ready");
            for (var line = line(); line != null; line = line()) {
                var verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (verb) {
                    case "EHLO" -> say("250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 52428800");
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        say("250 2.1.5 ok");
                    }
                    case "DATA" -> message();
                    case "QUIT" -> {
                        say("221 bye");
                        return;
                    }
                    default -> say("250 2.0.0 ok");
                }
            }
        }

        private void message() throws IOException {
            say("354 go on");
            var id = "";
            for (var line = line(); !".".equals(line); line = line()) {
                if (line == null) throw new IOException("hung up inside a message");
                bytes.add(line.length() + 2L);
                if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11))
                    id = line.substring(11).strip();
            }
            recipients.merge(recipient, 1, Integer::sum);
            messageIds.merge(id, 1, Integer::sum);
            LockSupport.parkNanos(thought.toNanos());
            say("250 2.0.0 taken");
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (var next = in.read(); next != -1; next = in.read()) {
                if (next == '\n') return line.toString();
                if (next != '\r') line.append((char) next);
            }
            return null;
        }
    }
}
