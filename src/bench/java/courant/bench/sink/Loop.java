package courant.bench.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** One thread that hears all connections. What is answered leaves at once, or goes the way that stands for a distance. */
final class Loop implements Runnable {
    private static final int PORTION = 1 << 18;
    private final Way way;
    private final boolean chunking;
    private final Counts counts;
    private final Selector selector;
    private final ServerSocketChannel door;
    private final ByteBuffer portion = ByteBuffer.allocateDirect(PORTION);
    private final byte[] octets = new byte[PORTION];

    Loop(Way way, boolean chunking, Counts counts) throws IOException {
        this.way = way;
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
            while (true) selector.select(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that is no longer valid was hung up on by the way, since this thread was told of it. */
    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) greet();
            else read(key);
        } catch (IOException e) {
            hangUp(key);
        } catch (CancelledKeyException e) {
            return;
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
        var channel = (SocketChannel) key.channel();
        portion.clear();
        var count = channel.read(portion);
        if (count < 0) {
            hangUp(key);
            return;
        }
        portion.flip().get(octets, 0, count);
        answer(key, conversation.hear(octets, count));
    }

    private void answer(SelectionKey key, byte[] answer) {
        if (answer.length > 0) way.go(() -> say(key, ByteBuffer.wrap(answer)));
    }

    /** Answers are short; a client that does not read them is given up, as one that has said goodbye. */
    private static void say(SelectionKey key, ByteBuffer answer) {
        if (!key.isValid()) return;
        try {
            ((SocketChannel) key.channel()).write(answer);
            if (answer.hasRemaining() || ((Conversation) key.attachment()).isOver()) hangUp(key);
        } catch (IOException e) {
            hangUp(key);
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
