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
    private volatile int room;

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
        return sign(message, 0, at, Beginning.NONE);
    }

    /** How many octets to leave free before a message that is like the last one, so that it need not be moved. */
    public int room() {
        return room;
    }

    /**
     * The same for one of many messages.
     *
     * @param octets room for the signatures, and behind it the message; changed, if the room is right
     * @param from where the message begins
     * @param beginning what its body has in common with others
     */
    public byte[] sign(byte[] octets, int from, Instant at, Beginning beginning) {
        var fields = Fields.of(octets, from);
        var selection = Selection.oversigned(fields);
        var tags = "; t=" + at.getEpochSecond() + ";" + selection.tag() + "\r\n bh=";
        return sign(octets, from, fields, selection, key -> beginning(key) + tags, beginning);
    }

    private String beginning(DkimKey key) {
        return "DKIM-Signature: v=1; a=" + key.algorithm().tag() + "; c=relaxed/relaxed;\r\n d=" + domain + ";\r\n s="
                + key.selector();
    }

    /** What stands in a signature before its body hash. */
    interface Layout {
        String upToBodyHash(DkimKey key);
    }

    byte[] sign(byte[] octets, int from, Fields fields, Selection selection, Layout layout, Beginning beginning) {
        var desk = desks.poll();
        if (desk == null) desk = new Desk(keys);
        var signatures = desk.sign(octets, fields, selection, layout, beginning);
        room = signatures.size();
        var signed = inFront(signatures, octets, from);
        desks.add(desk);
        return signed;
    }

    private static byte[] inFront(Octets signatures, byte[] octets, int from) {
        var size = signatures.size();
        var signed = size == from ? octets : new byte[size + octets.length - from];
        System.arraycopy(signatures.bytes(), 0, signed, 0, size);
        if (size != from) System.arraycopy(octets, from, signed, size, octets.length - from);
        return signed;
    }

    /** For one thread at a time: what can be used again for the next message. */
    private static final class Desk {
        private final List<Pen> pens = new ArrayList<>();
        private final BodyHash body = new BodyHash();
        private final Octets headers = new Octets();
        private final Octets signatures = new Octets();

        Desk(List<DkimKey> keys) {
            keys.forEach(key -> pens.add(new Pen(key)));
        }

        Octets sign(byte[] octets, Fields fields, Selection selection, Layout layout, Beginning beginning) {
            beginning.hash(octets, fields.body(), body);
            var bodyHash = body.base64();
            selection.relaxed(fields, headers.clear());
            signatures.clear();
            for (var pen : pens) pen.write(layout.upToBodyHash(pen.key()), bodyHash, headers, signatures);
            return signatures;
        }
    }
}
