package courant.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import courant.mail.dkim.Beginning;
import courant.mail.dkim.Signer;
import courant.mail.mime.Clean;
import courant.mail.mime.Multipart;
import courant.mail.mime.Pieces;
import courant.mail.mime.QuotedPrintable;
import courant.mail.slot.Html;
import courant.mail.slot.Slot;
import courant.mail.slot.Words;
import java.time.Instant;
import java.util.function.Function;

/**
 * A blueprint's bytes, encoded once, from which each recipient's message is cast. The same blueprint and recipient give
 * the same bytes, always. Safe for many threads.
 */
public final class Mould {
    private final Form plain;
    private final Form counted;
    private final Instant date;

    /** @param beginning of all its bodies, up to the first gap */
    private record Form(Pieces<Recipient> pieces, Beginning beginning) {}

    public Mould(Blueprint blueprint) {
        date = blueprint.postmark().date();
        plain = form(blueprint.plain());
        counted = blueprint.counts() ? form(blueprint.counted()) : plain;
    }

    private static Form form(Blueprint blueprint) {
        var bytes = new Pieces.Builder<Recipient>();
        var multipart = new Multipart(blueprint.postmark().seed());
        PostHeaders.write(blueprint, bytes);
        bytes.ascii(multipart.header()).ascii(multipart.text());
        body(blueprint.text(), bytes, TextGap::new);
        bytes.ascii(multipart.html());
        body(blueprint.html(), bytes, HtmlGap::new);
        bytes.ascii(multipart.end());
        return new Form(bytes.build(), beginning(multipart, blueprint.text()));
    }

    /** Up to the first gap. */
    private static Beginning beginning(Multipart multipart, String text) {
        var words = Slot.split(text).getFirst() instanceof Words first
                ? QuotedPrintable.stretch(first.text())
                : new byte[0];
        return Beginning.of((multipart.text() + new String(words, US_ASCII)).getBytes(US_ASCII));
    }

    /** The whole message for one recipient. */
    public byte[] fill(Recipient recipient) {
        return form(recipient).pieces().fill(recipient);
    }

    /** The same, signed at the time of its Date, so that a repeat has the same bytes. */
    public byte[] fill(Recipient recipient, Signer signer) {
        var form = form(recipient);
        var room = signer.room();
        return signer.sign(form.pieces().fill(recipient, room), room, date, form.beginning());
    }

    private Form form(Recipient recipient) {
        return recipient.counted().isPresent() ? counted : plain;
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
