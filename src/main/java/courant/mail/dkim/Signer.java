package courant.mail.dkim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Signs messages for one domain with each of its keys: relaxed/relaxed (RFC 6376 section 3.4), all of the body, each header
 * field that matters once more than it occurs. The same message, keys and time give the same octets. Safe for many threads.
 */
public final class Signer {
    private final String domain;
    private final List<DkimKey> keys;
    private final Queue<Desk> desks = new ConcurrentLinkedQueue<>();

    /** @param domain as it stands behind From's at sign, in ASCII */
    public Signer(String domain, List<DkimKey> keys) {
        this.domain = domain;
        this.keys = List.copyOf(keys);
    }

    /**
     * The message with a DKIM-Signature before it for each key.
     *
     * @param message whole, every line ending in CRLF
     * @param at to the second
     */
    public byte[] sign(byte[] message, Instant at) {
        var fields = Fields.of(message);
        var selection = Selection.oversigned(fields);
        var tags = "; t=" + at.getEpochSecond() + ";" + selection.tag() + "\r\n bh=";
        return sign(message, fields, selection, key -> beginning(key) + tags);
    }

    private String beginning(DkimKey key) {
        return "DKIM-Signature: v=1; a=" + key.algorithm().tag() + "; c=relaxed/relaxed;\r\n d=" + domain + ";\r\n s="
                + key.selector();
    }

    /** What stands in a signature before its body hash. */
    interface Layout {
        String upToBodyHash(DkimKey key);
    }

    byte[] sign(byte[] message, Fields fields, Selection selection, Layout layout) {
        var desk = desks.poll();
        if (desk == null) desk = new Desk(keys);
        var signed = desk.sign(message, fields, selection, layout);
        desks.add(desk);
        return signed;
    }

    /** For one thread at a time: what can be used again for the next message. */
    private static final class Desk {
        private final List<Pen> pens = new ArrayList<>();
        private final Octets body = new Octets();
        private final Octets headers = new Octets();
        private final Octets signatures = new Octets();

        Desk(List<DkimKey> keys) {
            keys.forEach(key -> pens.add(new Pen(key)));
        }

        byte[] sign(byte[] message, Fields fields, Selection selection, Layout layout) {
            Relaxed.body(message, fields.body(), body.clear());
            selection.relaxed(fields, headers.clear());
            var bodyHash = Sha256.base64(body);
            signatures.clear();
            for (var pen : pens) pen.write(layout.upToBodyHash(pen.key()), bodyHash, headers, signatures);
            return inFrontOf(message);
        }

        private byte[] inFrontOf(byte[] message) {
            var signed = new byte[signatures.size() + message.length];
            System.arraycopy(signatures.bytes(), 0, signed, 0, signatures.size());
            System.arraycopy(message, 0, signed, signatures.size(), message.length);
            return signed;
        }
    }
}
