package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reader's page lists: every newsletter that goes on, and those that have ended but are still theirs.
 *
 * @param got the ids of those that the reader gets
 */
record Offered(List<Newsletter> newsletters, Set<Long> got) {

    static Offered to(Subscriber reader) {
        var got = reader.subscriptions().stream()
                .filter(it -> it.status == Standing.ACTIVE)
                .map(it -> it.id.newsletterId())
                .collect(Collectors.toSet());
        return new Offered(
                Newsletter.all().stream()
                        .filter(it -> !it.isRetired() || got.contains(it.id))
                        .toList(),
                got);
    }
}
