package courant.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are put together and looked at where they lie; used again for the next message. */
final class Octets {
    private byte[] bytes = new byte[4096];
    private int size;

    Octets clear() {
        size = 0;
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    Octets put(byte b) {
        if (size == bytes.length) room(1);
        bytes[size++] = b;
        return this;
    }

    Octets put(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
        return this;
    }

    Octets put(byte[] all) {
        return put(all, 0, all.length);
    }

    Octets ascii(String text) {
        return put(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
