package courant.mail;

import courant.mail.mime.Clean;
import courant.mail.mime.Multipart;
import courant.mail.mime.Pieces;
import courant.mail.mime.QuotedPrintable;
import courant.mail.slot.Html;
import courant.mail.slot.Slot;
import courant.mail.slot.Words;
import java.util.function.Function;

/**
 * A blueprint's bytes, encoded once, from which each recipient's message is cast. The same blueprint and recipient give
 * the same bytes, always. Safe for many threads.
 */
public final class Mould {

    private final Pieces<Recipient> plain;
    private final Pieces<Recipient> counted;

    public Mould(Blueprint blueprint) {
        plain = pieces(blueprint.plain());
        counted = blueprint.counts() ? pieces(blueprint.counted()) : plain;
    }

    private static Pieces<Recipient> pieces(Blueprint blueprint) {
        var bytes = new Pieces.Builder<Recipient>();
        var multipart = new Multipart(blueprint.postmark().seed());
        PostHeaders.write(blueprint, bytes);
        bytes.ascii(multipart.header()).ascii(multipart.text());
        body(blueprint.text(), bytes, TextGap::new);
        bytes.ascii(multipart.html());
        body(blueprint.html(), bytes, HtmlGap::new);
        return bytes.ascii(multipart.end()).build();
    }

    /** The whole message for one recipient. */
    public byte[] fill(Recipient recipient) {
        return (recipient.counted().isPresent() ? counted : plain).fill(recipient);
    }

    private static void body(
            String marked, Pieces.Builder<Recipient> bytes, Function<Slot, Function<Recipient, byte[]>> gap) {
        for (var part : Slot.split(marked)) {
            switch (part) {
                case Words words -> bytes.bytes(QuotedPrintable.stretch(words.text()));
                case Slot slot -> bytes.gap(gap.apply(slot));
            }
        }
    }

    private record TextGap(Slot slot) implements Function<Recipient, byte[]> {
        @Override
        public byte[] apply(Recipient recipient) {
            return QuotedPrintable.stretch(Clean.line(recipient.value(slot)));
        }
    }

    private record HtmlGap(Slot slot) implements Function<Recipient, byte[]> {
        @Override
        public byte[] apply(Recipient recipient) {
            return QuotedPrintable.stretch(Html.escape(recipient.value(slot)));
        }
    }
}
