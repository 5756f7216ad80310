package courant.sender.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A relay took this delivery's message: one record of the journal.
 *
 * @param subscriber whose it is: a row of the same number for somebody else is another row
 */
public record Acceptance(
        long mailing, long delivery, long subscriber, int code, Optional<String> status, String reply, String relay) {
    private static final int FORMAT = 1;
    private static final int LONGEST_REPLY = 500;
    private static final int LONGEST_NAME = 200;

    /** What is written for the database of this number. The time is this machine's and for people alone. */
    byte[] record(long book, Instant at) {
        var bytes = new ByteArrayOutputStream(160);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            for (var number : new long[] {book, at.toEpochMilli(), mailing, delivery, subscriber})
                out.writeLong(number);
            out.writeShort(code);
            out.writeUTF(bounded(status.orElse(""), LONGEST_NAME));
            out.writeUTF(bounded(reply, LONGEST_REPLY));
            out.writeUTF(bounded(relay, LONGEST_NAME));
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Empty where it belongs to another database, or is written in a way that is not known here. */
    static Optional<Acceptance> read(byte[] record, long book) {
        try (var in = new DataInputStream(new ByteArrayInputStream(record))) {
            return in.readByte() == FORMAT && in.readLong() == book ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Acceptance read(DataInputStream in) throws IOException {
        in.readLong();
        return new Acceptance(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readShort(),
                Optional.of(in.readUTF()).filter(it -> !it.isEmpty()),
                in.readUTF(),
                in.readUTF());
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
