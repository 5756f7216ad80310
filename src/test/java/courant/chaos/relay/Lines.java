package courant.chaos.relay;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What comes in, line by line. */
final class Lines {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Without its end. */
    String next() throws IOException {
        var line = new StringBuilder();
        while (true) {
            var end = from;
            while (end < to && buffer[end] != '\n') end++;
            line.append(new String(buffer, from, end - from, StandardCharsets.ISO_8859_1));
            from = Math.min(end + 1, to);
            if (end < to)
                return line.charAt(line.length() - 1) == '\r' ? line.substring(0, line.length() - 1) : line.toString();
            fill();
        }
    }

    /** So many, whatever they are. */
    byte[] octets(int many) throws IOException {
        var octets = new byte[many];
        for (var got = 0; got < many; ) {
            if (from >= to) fill();
            var more = Math.min(many - got, to - from);
            System.arraycopy(buffer, from, octets, got, more);
            from += more;
            got += more;
        }
        return octets;
    }

    /** Whether something came together with the last line. */
    boolean hasMore() {
        return from < to;
    }

    void dropRest() {
        from = to;
    }

    void dropAll() throws IOException {
        while (true) fill();
    }

    private void fill() throws IOException {
        to = in.read(buffer);
        from = 0;
        if (to < 0) throw new EOFException();
    }
}
