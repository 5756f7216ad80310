package courant.studio.sending;

import courant.mail.address.Address;
import courant.newsletter.Newsletter;
import courant.newsletter.signing.SigningKey;
import courant.newsletter.signing.SigningKeyView;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A domain that mail is sent from, or that has keys.
 *
 * @param newsletters names of those that are sent from it
 * @param keys that are not retired, the one that signs first
 */
public record SigningDomain(String domain, List<String> newsletters, List<SigningKeyView> keys) {

    static List<SigningDomain> all() {
        var names = new TreeMap<String, List<String>>();
        SigningKey.all().forEach(it -> names.putIfAbsent(it.domain, List.of()));
        Newsletter.all().forEach(it -> names.put(domain(it), List.of()));
        names.replaceAll((domain, _) -> senders(domain));
        return names.entrySet().stream()
                .map(it -> new SigningDomain(it.getKey(), it.getValue(), keys(it.getKey())))
                .filter(it -> !it.newsletters.isEmpty() || !it.keys.isEmpty())
                .toList();
    }

    private static List<String> senders(String domain) {
        return Newsletter.all().stream()
                .filter(it -> domain(it).equals(domain))
                .map(it -> it.name)
                .toList();
    }

    private static String domain(Newsletter newsletter) {
        return Address.of(newsletter.senderEmail).domain();
    }

    private static List<SigningKeyView> keys(String domain) {
        return SigningKey.of(domain).stream()
                .filter(it -> !it.isRetired())
                .map(SigningKeyView::of)
                .sorted(Comparator.comparing(it -> !it.isCurrent()))
                .toList();
    }

    public boolean isSigned() {
        return keys.stream().anyMatch(SigningKeyView::isCurrent);
    }

    /** Whether a key can be published for the next turn. */
    public boolean isComplete() {
        return keys.stream().filter(it -> !it.isFormer()).count() >= 2;
    }
}
