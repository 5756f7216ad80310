package courant.bench.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** One thread that serves all connections. What is answered leaves after the round trip; all round trips are equal. */
final class Loop implements Runnable {
    private static final int PORTION = 1 << 18;
    private final long roundTrip;
    private final boolean chunking;
    private final Counts counts;
    private final Selector selector;
    private final ServerSocketChannel door;
    private final ByteBuffer portion = ByteBuffer.allocateDirect(PORTION);
    private final byte[] octets = new byte[PORTION];
    private final Queue<Due> waiting = new ArrayDeque<>();

    private record Due(long at, SelectionKey to, ByteBuffer answer) {}

    Loop(Duration roundTrip, boolean chunking, Counts counts) throws IOException {
        this.roundTrip = roundTrip.toNanos();
        this.chunking = chunking;
        this.counts = counts;
        selector = Selector.open();
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        door.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    }

    int port() {
        return door.socket().getLocalPort();
    }

    @Override
    public void run() {
        try {
            while (true) turn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turn() throws IOException {
        selector.select(this::serve, pause());
        while (!waiting.isEmpty() && waiting.element().at() - System.nanoTime() <= 0) say(waiting.remove());
    }

    /** Rounded down: an answer is rather a little early than a millisecond late. */
    private long pause() {
        if (waiting.isEmpty()) return 0;
        return Math.max(1, (waiting.element().at() - System.nanoTime()) / 1_000_000);
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) greet();
            else read(key);
        } catch (IOException e) {
            hangUp(key);
        }
    }

    private void greet() throws IOException {
        var channel = door.accept();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
        var key = channel.register(selector, SelectionKey.OP_READ, new Conversation(chunking, counts));
        answer(key, Conversation.GREETING);
    }

    private void read(SelectionKey key) throws IOException {
        var conversation = (Conversation) key.attachment();
        var channel = (java.nio.channels.SocketChannel) key.channel();
        portion.clear();
        var count = channel.read(portion);
        if (count < 0) {
            hangUp(key);
            return;
        }
        portion.flip().get(octets, 0, count);
        answer(key, conversation.hear(octets, count));
    }

    private void answer(SelectionKey key, byte[] answer) throws IOException {
        if (answer.length == 0) return;
        var due = new Due(System.nanoTime() + roundTrip, key, ByteBuffer.wrap(answer));
        if (roundTrip == 0) say(due);
        else waiting.add(due);
    }

    /** Answers are short; a client that does not read them is given up, as one that has said goodbye. */
    private void say(Due due) throws IOException {
        if (!due.to().isValid()) return;
        try {
            ((java.nio.channels.SocketChannel) due.to().channel()).write(due.answer());
            if (due.answer().hasRemaining() || ((Conversation) due.to().attachment()).isOver()) hangUp(due.to());
        } catch (IOException e) {
            hangUp(due.to());
        }
    }

    private static void hangUp(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
