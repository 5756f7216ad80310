package courant.mail.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Verifies DKIM as a receiver does: RFC 6376 written down a second time, with strings and patterns, from nothing of ours. */
public final class Receiver {
    private final Map<String, String> dns;

    /** @param dns TXT records by name */
    public Receiver(Map<String, String> dns) {
        this.dns = dns;
    }

    public static Receiver knowing(List<DnsRecord> records) {
        return new Receiver(records.stream().collect(Collectors.toMap(DnsRecord::name, DnsRecord::value)));
    }

    /** The algorithms of all signatures that are good; a bad one says why. */
    public List<String> verdicts(byte[] message) {
        var text = new String(message, ISO_8859_1);
        var split = text.indexOf("\r\n\r\n") + 2;
        var fields = Arrays.asList(text.substring(0, split).split("(?<=\r\n)(?![ \t])"));
        var body = text.substring(split + 2);
        return fields.stream()
                .filter(it -> it.toLowerCase().startsWith("dkim-signature:"))
                .map(it -> verdict(it, fields, body))
                .toList();
    }

    private String verdict(String field, List<String> fields, String body) {
        var tags = tags(field.substring(field.indexOf(':') + 1));
        if (!tags.get("bh").equals(bodyHash(body))) return tags.get("a") + ": body hash differs";
        var data = signedHeaders(tags.get("h"), fields) + relaxed(field.replaceFirst("([;\\s]b=)[^;]*$", "$1"));
        try {
            return verifies(tags, data.getBytes(ISO_8859_1)) ? tags.get("a") : tags.get("a") + ": bad signature";
        } catch (GeneralSecurityException e) {
            return tags.get("a") + ": " + e;
        }
    }

    private boolean verifies(Map<String, String> tags, byte[] data) throws GeneralSecurityException {
        var record = tags(dns.get(tags.get("s") + "._domainkey." + tags.get("d")));
        var key = Base64.getDecoder().decode(record.get("p"));
        var isRsa = record.get("k").equals("rsa");
        var signature = Signature.getInstance(isRsa ? "SHA256withRSA" : "Ed25519");
        signature.initVerify(isRsa ? key("RSA", key) : key("Ed25519", ed25519(key)));
        signature.update(isRsa ? data : MessageDigest.getInstance("SHA-256").digest(data));
        return signature.verify(Base64.getMimeDecoder().decode(tags.get("b")));
    }

    private static PublicKey key(String name, byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(name).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] ed25519(byte[] bare) {
        return HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(bare));
    }

    private static String signedHeaders(String names, List<String> fields) {
        var left = new ArrayList<>(fields);
        var signed = new StringBuilder();
        for (var name : names.split(":")) {
            for (var i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).split(":", 2)[0].strip().equalsIgnoreCase(name.strip())) {
                    signed.append(relaxed(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        return signed.toString();
    }

    private static String relaxed(String field) {
        var parts = field.split(":", 2);
        return parts[0].strip().toLowerCase() + ":"
                + parts[1].replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private static String bodyHash(String body) {
        var relaxed =
                body.replaceAll("[ \t]+", " ").replaceAll(" (?=\r\n|$)", "").replaceAll("(\r\n)+$", "");
        var bytes = (relaxed.isEmpty() ? "" : relaxed + "\r\n").getBytes(ISO_8859_1);
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> tags(String list) {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : list.split(";")) {
            var parts = tag.split("=", 2);
            if (parts.length == 2) tags.put(parts[0].strip(), parts[1].replaceAll("\\s", ""));
        }
        return tags;
    }
}
