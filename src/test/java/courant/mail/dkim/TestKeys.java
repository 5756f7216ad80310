package courant.mail.dkim;

import java.util.ArrayList;
import java.util.List;

/** One key of each kind for a domain, and what the DNS says of them. */
public final class TestKeys {
    public final String domain;
    public final List<DkimKey> keys = new ArrayList<>();
    public final List<DnsRecord> records = new ArrayList<>();

    public TestKeys(String domain) {
        this.domain = domain;
        for (var algorithm : Algorithm.values()) {
            var pair = algorithm.generate();
            keys.add(DkimKey.of(
                    algorithm, "s-" + algorithm.keyType(), pair.getPrivate().getEncoded()));
            records.add(
                    DnsRecord.of(domain, "s-" + algorithm.keyType(), algorithm, algorithm.published(pair.getPublic())));
        }
    }

    public Signer signer() {
        return new Signer(domain, keys);
    }

    public Receiver receiver() {
        return Receiver.knowing(records);
    }
}
