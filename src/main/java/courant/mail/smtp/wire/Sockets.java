package courant.mail.smtp.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes the sockets of one connection for Angus, and keeps hold of them, since Angus keeps them to itself. */
public final class Sockets {
    private final Duration writeWithin;
    private final Duration readWithin;
    private @Nullable WatchedSocket plain;
    private @Nullable Socket current;
    private @Nullable OutputStream out;
    private @Nullable Answers answers;

    /**
     * @param readWithin for agreeing on encryption
     * @param writeWithin for each portion of octets
     */
    public Sockets(Duration readWithin, Duration writeWithin) {
        this.readWithin = readWithin;
        this.writeWithin = writeWithin;
    }

    public SocketFactory plain() {
        return new Plain() {
            @Override
            public Socket createSocket() throws IOException {
                return watched(new Socket());
            }
        };
    }

    public SSLSocketFactory encryption(boolean anyCertificate) {
        return new Encryption(anyCertificate) {
            @Override
            public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
                return encrypted(super.createSocket(watched(below), host, port, autoClose));
            }
        };
    }

    /** One write to the connection as it is spoken over now: encrypted as soon as that is agreed on. */
    public void send(Batch batch) throws IOException {
        if (out == null) out = current().getOutputStream();
        batch.writeTo(out);
    }

    /** The next answer, all of it within this time. */
    public Answer answer(Duration within) throws IOException {
        await(within);
        try {
            return answers().next();
        } finally {
            rest();
        }
    }

    /** Whether something has come that was not asked for yet. */
    public boolean hasMore() throws IOException {
        return answers().hasMore();
    }

    /** Whether a whole answer is at hand. */
    public boolean hasAnswer() throws IOException {
        return answers().hasNext();
    }

    public boolean isEncrypted() {
        return current != null && current != plain;
    }

    /** Whatever is still to be said may not take longer than this. */
    public void hurry(Duration most) {
        if (plain != null) plain.hurry(most);
    }

    /** Ends the connection without a word. */
    public void cut() throws IOException {
        if (plain != null) plain.close();
    }

    private void await(Duration most) {
        if (plain != null) plain.readWithin(most);
    }

    private void rest() {
        if (plain != null) plain.readAtLeisure();
    }

    private Answers answers() throws IOException {
        if (answers == null) answers = new Answers(current().getInputStream());
        return answers;
    }

    private Socket current() throws IOException {
        if (current == null) throw new IOException("There is no connection.");
        return current;
    }

    private WatchedSocket watched(Socket socket) throws IOException {
        var watched = socket instanceof WatchedSocket already ? already : new WatchedSocket(socket, writeWithin);
        plain = watched;
        change(watched);
        return watched;
    }

    /** Angus shakes hands at once. */
    private Socket encrypted(Socket socket) {
        await(readWithin);
        change(socket);
        return socket;
    }

    private void change(Socket socket) {
        current = socket;
        out = null;
        answers = null;
    }
}
