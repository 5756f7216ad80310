package courant.transfer;

import courant.platform.Refused;
import courant.platform.sql.Sql;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The file of an import, kept in the database piece by piece; read back in any number of passes with one piece in memory. */
record ImportFile(DataSource database, long id) {
    static final long LARGEST = 200L << 20;
    private static final int PIECE = 1 << 20;

    /** Needs a transaction. */
    void keep(InputStream in) throws IOException {
        var length = 0L;
        for (var number = 0; ; number++) {
            var bytes = in.readNBytes(PIECE);
            if (bytes.length == 0) return;
            length += bytes.length;
            if (length > LARGEST) throw Refused.tooLarge("A file may have 200 MB at most. Please import it in parts.");
            Sql.update(database, "insert into subscriber_import_piece values (?, ?, ?)", id, number, bytes);
        }
    }

    InputStream open() {
        return new SequenceInputStream(new Pieces());
    }

    void forget() {
        Sql.update(database, "delete from subscriber_import_piece where import_id = ?", id);
    }

    private final class Pieces implements Enumeration<InputStream> {
        private int number;
        private @Nullable InputStream next = read();

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            var now = next;
            if (now == null) throw new NoSuchElementException();
            number++;
            next = read();
            return now;
        }

        private @Nullable InputStream read() {
            Optional<byte[]> bytes = Sql.one(
                    database,
                    "select bytes from subscriber_import_piece where import_id = ? and number = ?",
                    row -> row.getBytes(1),
                    id,
                    number);
            return bytes.map(ByteArrayInputStream::new).orElse(null);
        }
    }
}
