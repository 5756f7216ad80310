package courant.mailing.preflight;

import courant.mail.preflight.Check;
import courant.mail.preflight.dns.Resolver;
import courant.mail.preflight.domain.SiteFacts;
import courant.mail.preflight.post.PostFacts;
import courant.mail.preflight.web.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the checks are about, read from the database in one go: the network is asked outside of any transaction.
 *
 * @param post empty where the newsletter alone is looked at
 * @param site empty in test mode
 */
record Gathered(Optional<PostFacts> post, Optional<SiteFacts> site) {
    private static final String TEST_MODE = "Not needed in test mode, where no mail leaves this machine.";

    List<Check> checks(Resolver dns, Probe probe) {
        var checks = new ArrayList<Check>();
        post.ifPresent(it -> checks.addAll(it.all(probe)));
        checks.addAll(site.map(it -> it.checks(dns, probe)).orElseGet(() -> SiteFacts.notNeeded(TEST_MODE)));
        return List.copyOf(checks);
    }
}
