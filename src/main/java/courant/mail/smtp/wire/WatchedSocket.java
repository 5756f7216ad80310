package courant.mail.smtp.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/**
 * A TCP connection with a deadline for each answer as a whole, however slowly its octets drip in, and one for each portion
 * that is written. Encryption lies above it, so its deadlines hold for that too.
 */
final class WatchedSocket extends WriteTimeoutSocket {
    private static final int PORTION = 65_536;
    private static final long NONE = 0;
    private final Socket socket;
    private volatile long writeWithin;
    private volatile long readUntil = NONE;
    private volatile long writeUntil = NONE;
    private volatile boolean overdue;

    /** @param writeWithin until the other side has taken each portion */
    WatchedSocket(Socket socket, Duration writeWithin) throws IOException {
        super(socket, 0, null);
        this.socket = socket;
        this.writeWithin = writeWithin.toNanos();
        // Without it each message waits for a delayed acknowledgement.
        socket.setTcpNoDelay(true);
        if (socket.isConnected()) Watch.over(this);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
        try {
            socket.connect(to, timeout);
            Watch.over(this);
        } catch (IOException e) {
            closeQuietly();
            throw e;
        }
    }

    void readWithin(Duration most) {
        readUntil = from(most.toNanos());
    }

    void readAtLeisure() {
        readUntil = NONE;
    }

    /** From here on neither reading nor writing may take long. */
    void hurry(Duration most) {
        readWithin(most);
        writeWithin = most.toNanos();
    }

    void closeIfOverdue(long now) {
        if (isOver(readUntil, now) || isOver(writeUntil, now)) {
            overdue = true;
            closeQuietly();
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(socket.getInputStream()) {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                try {
                    return in.read(into, offset, length);
                } catch (IOException e) {
                    throw explained(e);
                }
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(socket.getOutputStream()) {
            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                for (var done = 0; done < length; done += PORTION) {
                    writePortion(out, from, offset + done, Math.min(PORTION, length - done));
                }
            }
        };
    }

    private void writePortion(OutputStream out, byte[] from, int offset, int length) throws IOException {
        writeUntil = from(writeWithin);
        try {
            out.write(from, offset, length);
        } catch (IOException e) {
            throw explained(e);
        } finally {
            writeUntil = NONE;
        }
    }

    private IOException explained(IOException e) {
        if (!overdue) return e;
        var timeout = new SocketTimeoutException("The time was up.");
        timeout.addSuppressed(e);
        return timeout;
    }

    @Override
    public void close() throws IOException {
        Watch.endsOver(this);
        socket.close();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException _) {
            // nothing more can be done for it
        }
    }

    private static long from(long nanos) {
        var until = System.nanoTime() + nanos;
        return until == NONE ? 1 : until;
    }

    private static boolean isOver(long until, long now) {
        return until != NONE && now - until > 0;
    }
}
