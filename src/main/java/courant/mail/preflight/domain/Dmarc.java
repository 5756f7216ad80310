package courant.mail.preflight.domain;

import courant.mail.preflight.dns.Resolver;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A domain's policy, found by walking up from it to its parents, and the highest domain that has one: what belongs to that
 * is of one organisation.
 *
 * @param found where the policy that holds stands
 * @param organisation the highest domain with a policy
 */
record Dmarc(Tags tags, String found, String organisation) {
    private static final int HIGHEST = 8;

    static Optional<Dmarc> of(String domain, Resolver dns) {
        Optional<Dmarc> policy = Optional.empty();
        var step = 0;
        for (var at = domain; at.contains(".") && step < HIGHEST; at = at.substring(at.indexOf('.') + 1), step++) {
            var here = at;
            var tags = at(here, dns);
            if (tags.isEmpty()) continue;
            policy = Optional.of(policy.map(it -> new Dmarc(it.tags(), it.found(), here))
                    .orElseGet(() -> new Dmarc(tags.getFirst(), here, here)));
        }
        return policy;
    }

    /** More than one at a place is none at all (RFC 7489, section 6.6.3). */
    private static List<Tags> at(String domain, Resolver dns) {
        var records = dns.texts("_dmarc." + domain).stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).replace(" ", "").startsWith("v=dmarc1"))
                .map(Tags::read)
                .toList();
        return records.size() == 1 ? records : List.of();
    }

    /** RFC 7489, section 3.1: by default one organisation is enough. */
    boolean aligns(String from, String other, String tag) {
        if (tags.get(tag, "r").equalsIgnoreCase("s")) return from.equalsIgnoreCase(other);
        return belongs(from) && belongs(other);
    }

    private boolean belongs(String domain) {
        return ("." + domain.toLowerCase(Locale.ROOT)).endsWith("." + organisation.toLowerCase(Locale.ROOT));
    }

    String policy() {
        return tags.get("p", "none").toLowerCase(Locale.ROOT);
    }
}
