package courant.chaos.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A relay that does at each moment what its script says, and keeps a receipt for each Message-ID. */
public final class ScriptedRelay implements AutoCloseable {
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger grouped = new AtomicInteger();
    private final int port;
    private volatile ServerSocket server;
    private volatile Script script = Script.OBEDIENT;
    private volatile List<String> offers = List.of("PIPELINING", "SIZE 52428800");
    private volatile Optional<SSLContext> encryption = Optional.empty();
    private volatile Optional<Move> groups = Optional.empty();
    private volatile boolean losesWhatRides;
    private volatile long lastBegun;
    private volatile Optional<Map<String, String>> kept = Optional.empty();

    public ScriptedRelay() throws IOException {
        server = listen(0);
        port = server.getLocalPort();
    }

    public int port() {
        return port;
    }

    public ScriptedRelay follows(Script next) {
        script = next;
        return this;
    }

    public ScriptedRelay offers(String... keywords) {
        offers = List.of(keywords);
        return this;
    }

    /** Offers STARTTLS with this certificate. */
    public ScriptedRelay encrypts(SSLContext context) {
        encryption = Optional.of(context);
        return this;
    }

    /** Loses whatever came together with a command, and does this about it. */
    public ScriptedRelay breaksUnderGroups(Move move) {
        groups = Optional.of(move);
        return this;
    }

    /** Loses what comes together with a final dot. */
    public ScriptedRelay losesWhatRides() {
        losesWhatRides = true;
        return this;
    }

    boolean isLosingWhatRides() {
        return losesWhatRides;
    }

    /** Keeps the headers and text of each message by its Message-ID from here on. */
    public ScriptedRelay keepsMessages() {
        kept = Optional.of(new ConcurrentHashMap<>());
        return this;
    }

    /** By Message-ID; empty unless it keeps them. */
    public Map<String, String> messages() {
        return kept.orElse(Map.of());
    }

    /** By Message-ID. */
    public Map<String, Receipt> receipts() {
        return receipts;
    }

    /** Messages it has taken, repeats too. */
    public int taken() {
        return taken.get();
    }

    /** How often a command came together with others. */
    public int grouped() {
        return grouped.get();
    }

    /** When the content of a message last began to come, in {@link System#nanoTime}. */
    public long lastBegun() {
        return lastBegun;
    }

    public int conversations() {
        return open.size();
    }

    /** Nobody listens at the port any more, and whoever was talking is cut off. */
    public void refuseConnections() throws IOException {
        server.close();
        cutOff();
    }

    public void listenAgain() throws IOException {
        server = listen(port);
    }

    /** All conversations end without a word. */
    public void cutOff() {
        open.forEach(ScriptedRelay::end);
    }

    @Override
    public void close() throws IOException {
        refuseConnections();
    }

    private ServerSocket listen(int wanted) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
        Thread.ofVirtual().start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                var socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException closed) {
            // nobody listens any more
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new Conversation(this, socket).run();
        } catch (IOException | InterruptedException gone) {
            // a killed node hangs up in the middle
        } finally {
            open.remove(socket);
        }
    }

    Move move(Phase phase, String recipient) {
        return script.at(new Moment(phase, recipient, open.size()));
    }

    Optional<Move> onGroup() {
        grouped.incrementAndGet();
        return groups;
    }

    Optional<SSLContext> encryption() {
        return encryption;
    }

    List<String> offers(boolean encrypted) {
        var all = new ArrayList<>(offers);
        if (encryption.isPresent() && !encrypted) all.add("STARTTLS");
        return all;
    }

    void begins() {
        lastBegun = System.nanoTime();
    }

    Receipt receive(Message message, String recipient, long begun, boolean took) {
        var receipt = receipts.computeIfAbsent(message.id(), it -> new Receipt());
        receipt.received(recipient, message.sum(), begun, took);
        kept.ifPresent(it -> it.put(message.id(), message.text()));
        if (took) taken.incrementAndGet();
        return receipt;
    }

    boolean keeps() {
        return kept.isPresent();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is gone either way
        }
    }
}
