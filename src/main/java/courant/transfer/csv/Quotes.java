package courant.transfer.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts quotation marks: an odd number at the end of a file means that one was never closed. */
final class Quotes extends FilterReader {
    private boolean odd;

    Quotes(Reader text) {
        super(text);
    }

    boolean odd() {
        return odd;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        odd ^= next == '"';
        return next;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        for (var i = from; i < from + count; i++) odd ^= into[i] == '"';
        return count;
    }
}
