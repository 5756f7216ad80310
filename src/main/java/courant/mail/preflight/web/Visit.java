package courant.mail.preflight.web;

import java.util.Optional;

/** What came of a visit to an address. */
public sealed interface Visit {

    /**
     * Somebody answered.
     *
     * @param location where it leads on to, as it was sent
     * @param text the beginning of the answer, where it was asked for
     */
    record Answered(int status, Optional<String> location, String text) implements Visit {
        public boolean leadsOn() {
            return status >= 300 && status < 400 && location.isPresent();
        }
    }

    /** The DNS knows no such host. */
    record NoHost(String host) implements Visit {}

    /** It leads into this machine's own network, and was not visited. */
    record Inside(String host) implements Visit {}

    /** Nobody answered as they should, in words that go on after "the server …". */
    record Broken(String predicate) implements Visit {}
}
