package courant.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Bytes with gaps: what is the same for all is encoded once, each gap is filled for one {@code R}. A gap that occurs
 * several times is computed once for each fill.
 */
public final class Pieces<R> {

    private final byte[][] fixed;
    private final int[] gaps;
    private final List<Function<R, byte[]>> fillers;
    private final int fixedLength;

    private Pieces(Builder<R> builder) {
        this.fixed = builder.fixed.toArray(byte[][]::new);
        this.gaps = builder.gaps.stream().mapToInt(Integer::intValue).toArray();
        this.fillers = List.copyOf(builder.fillers.keySet());
        this.fixedLength =
                builder.fixed.stream().mapToInt(piece -> piece.length).sum();
    }

    /** All bytes for this one, in an array of exactly their length. */
    public byte[] fill(R one) {
        return fill(one, 0);
    }

    /** The same behind so much room. */
    public byte[] fill(R one, int room) {
        var values = new byte[fillers.size()][];
        for (var i = 0; i < values.length; i++) {
            values[i] = fillers.get(i).apply(one);
        }
        return join(values, room);
    }

    private byte[] join(byte[][] values, int room) {
        var all = new byte[room + fixedLength + lengthOf(values)];
        var at = put(fixed[0], all, room);
        for (var i = 0; i < gaps.length; i++) {
            at = put(values[gaps[i]], all, at);
            at = put(fixed[i + 1], all, at);
        }
        return all;
    }

    private int lengthOf(byte[][] values) {
        var length = 0;
        for (var gap : gaps) {
            length += values[gap].length;
        }
        return length;
    }

    private static int put(byte[] piece, byte[] all, int at) {
        System.arraycopy(piece, 0, all, at, piece.length);
        return at + piece.length;
    }

    /** Takes pieces and gaps in their order. */
    public static final class Builder<R> {
        private final List<byte[]> fixed = new ArrayList<>();
        private final List<Integer> gaps = new ArrayList<>();
        private final Map<Function<R, byte[]>, Integer> fillers = new LinkedHashMap<>();
        private final ByteArrayOutputStream open = new ByteArrayOutputStream();

        /** Header lines and the like: what is ASCII already. */
        public Builder<R> ascii(String piece) {
            return bytes(piece.getBytes(ISO_8859_1));
        }

        public Builder<R> bytes(byte[] piece) {
            open.writeBytes(piece);
            return this;
        }

        /** A gap; equal fillers are asked once. */
        public Builder<R> gap(Function<R, byte[]> filler) {
            closePiece();
            gaps.add(fillers.computeIfAbsent(filler, _ -> fillers.size()));
            return this;
        }

        public Pieces<R> build() {
            closePiece();
            return new Pieces<>(this);
        }

        private void closePiece() {
            fixed.add(open.toByteArray());
            open.reset();
        }
    }
}
