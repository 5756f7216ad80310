package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import courant.mail.smtp.wire.NotSmtp;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What is known of how a relay takes messages by BDAT (RFC 3030), for the life of the process. One that breaks under it gets
 * DATA from then on, one message after the other.
 */
final class Chunking {
    private static final Logger LOG = Logger.getLogger(Chunking.class);
    private static final Map<String, Chunking> RELAYS = new ConcurrentHashMap<>();
    private static final Duration LATER = Duration.ofDays(1);
    private final String relay;
    private volatile boolean broken;
    private volatile boolean proven;

    private Chunking(String relay) {
        this.relay = relay;
    }

    static Chunking of(Relay relay) {
        return RELAYS.computeIfAbsent(relay.place(), _ -> new Chunking(relay.name()));
    }

    boolean isTrusted() {
        return !broken;
    }

    /** For an answer that needs no thought. */
    Duration patience() {
        return proven ? LATER : Pipelining.AT_FIRST;
    }

    /** It took a message so, or refused it for what it is. */
    void worked() {
        proven = true;
    }

    /**
     * RFC 5321 section 4.2.3: 500, 502, 503 speak of the commands and not of the message; so does x.5.1 of RFC 3463, if
     * not said of a recipient. Asked again without a window it is decided there.
     */
    static boolean isAboutCommands(Phase phase, Answer answer) {
        return List.of(500, 502, 503).contains(answer.code())
                || phase != Phase.RCPT && Reply.of(answer).subject().equals("5.1");
    }

    /** A relay that has shown that it can may hang up or fall silent like any other. */
    void failed(IOException how) {
        if (proven && !(how instanceof NotSmtp)) return;
        if (!broken) {
            LOG.warnf("The relay %s breaks under CHUNKING; it gets DATA from now on: %s", relay, how.getMessage());
        }
        broken = true;
    }
}
