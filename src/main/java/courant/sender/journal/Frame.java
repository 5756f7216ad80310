package courant.sender.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Records in a file, one after the other: length (4 bytes), CRC-32C of length and record (4 bytes), record. What does not
 * agree with its sum was torn or damaged and is passed over, byte by byte, up to the next that does.
 */
final class Frame {
    static final int HEAD = 8;
    private static final int LONGEST = 4096;

    private Frame() {}

    static byte[] around(byte[] record) {
        if (record.length == 0 || record.length > LONGEST) throw new IllegalArgumentException("not a record");
        return ByteBuffer.allocate(HEAD + record.length)
                .putInt(record.length)
                .putInt(sum(record))
                .put(record)
                .array();
    }

    static List<byte[]> in(byte[] file) {
        var records = new ArrayList<byte[]>();
        var at = 0;
        while (at + HEAD < file.length) {
            var record = whole(file, at);
            if (record.length > 0) records.add(record);
            at += record.length == 0 ? 1 : HEAD + record.length;
        }
        return records;
    }

    /** The record that begins here, or nothing. */
    private static byte[] whole(byte[] file, int at) {
        var head = ByteBuffer.wrap(file, at, HEAD);
        var length = head.getInt();
        if (length < 1 || length > LONGEST || length > file.length - at - HEAD) return new byte[0];
        var record = new byte[length];
        System.arraycopy(file, at + HEAD, record, 0, length);
        return head.getInt() == sum(record) ? record : new byte[0];
    }

    private static int sum(byte[] record) {
        var sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, record.length));
        sum.update(record);
        return (int) sum.getValue();
    }
}
