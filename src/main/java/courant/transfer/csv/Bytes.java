package courant.transfer.csv;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read more than once. */
public interface Bytes {
    /** From the beginning. */
    InputStream open() throws IOException;
}
