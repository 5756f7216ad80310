package courant.chaos.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The line between a node and its database: holds answers back, loses some, or is cut. */
public final class Wiretap implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final int database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Socket> forsaken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private boolean holding;
    private volatile boolean cut;
    private volatile Optional<Loss> loss = Optional.empty();

    /** Which answers are lost: those to statements with these words, whenever {@code strikes} says so. */
    private record Loss(String words, BooleanSupplier strikes) {}

    public Wiretap(int databasePort) throws IOException {
        database = databasePort;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What the database says is held back; what it is told still arrives. */
    public void holdAnswers() {
        hold(true);
    }

    public void letAnswersThrough() {
        hold(false);
    }

    /** Every connection ends, and no other comes about. */
    public void cut() {
        cut = true;
        endAll();
    }

    public void mend() {
        cut = false;
    }

    public void endAll() {
        open.forEach(Wiretap::end);
    }

    /** Who is connected now never hears of the database again, as if its machine had lost power; who connects next does. */
    public void forsake() {
        forsaken.addAll(open);
    }

    /** The database does what such a statement says and answers; then the connection breaks before the answer is through. */
    public void loseAnswersTo(String words, BooleanSupplier strikes) {
        loss = Optional.of(new Loss(words, strikes));
    }

    public void loseNothingMore() {
        loss = Optional.empty();
    }

    public int lost() {
        return lost.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        endAll();
        letAnswersThrough();
    }

    private void hold(boolean now) {
        lock.lock();
        try {
            holding = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitLeave() throws InterruptedException {
        lock.lock();
        try {
            while (holding) changed.await();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        try {
            while (true) connect(server.accept());
        } catch (IOException closed) {
            // the tap is closed
        }
    }

    private void connect(Socket node) {
        try {
            if (cut) throw new IOException("cut");
            var database = new Socket(InetAddress.getLoopbackAddress(), this.database);
            open.add(node);
            open.add(database);
            node.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            var losing = new AtomicBoolean();
            Thread.ofVirtual().start(() -> carry(node, database, () -> asks(node, database, losing)));
            Thread.ofVirtual().start(() -> carry(database, node, () -> answers(database, node, losing)));
        } catch (IOException refused) {
            end(node);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void carry(Socket one, Socket other, Work work) {
        try {
            work.run();
        } catch (IOException | InterruptedException gone) {
            // the other end is told below
        } finally {
            end(one);
            end(other);
            open.remove(one);
        }
    }

    private void asks(Socket node, Socket database, AtomicBoolean losing) throws IOException {
        var buffer = new byte[1 << 16];
        for (var n = read(node.getInputStream(), buffer); n > 0; n = read(node.getInputStream(), buffer)) {
            if (strikes(buffer, n)) losing.set(true);
            if (!forsaken.contains(node)) write(database.getOutputStream(), buffer, n);
        }
    }

    private boolean strikes(byte[] buffer, int length) {
        return loss.filter(it -> new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(it.words()))
                .filter(it -> it.strikes().getAsBoolean())
                .isPresent();
    }

    private void answers(Socket database, Socket node, AtomicBoolean losing) throws IOException, InterruptedException {
        var buffer = new byte[1 << 16];
        for (var n = read(database.getInputStream(), buffer); n > 0; n = read(database.getInputStream(), buffer)) {
            awaitLeave();
            if (forsaken.contains(node)) continue;
            if (!losing.get()) {
                write(node.getOutputStream(), buffer, n);
            } else if (isWhole(buffer, n)) {
                lost.incrementAndGet();
                return;
            }
        }
    }

    /** ReadyForQuery ends each answer, when all that was asked is done and durable. */
    private static boolean isWhole(byte[] buffer, int n) {
        return n >= 6 && buffer[n - 6] == 'Z' && buffer[n - 2] == 5;
    }

    private static int read(InputStream in, byte[] buffer) throws IOException {
        return in.read(buffer);
    }

    private static void write(OutputStream out, byte[] buffer, int n) throws IOException {
        out.write(buffer, 0, n);
        out.flush();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is gone either way
        }
    }
}
