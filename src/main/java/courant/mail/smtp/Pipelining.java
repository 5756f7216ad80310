package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import courant.mail.smtp.wire.NotSmtp;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What is known of how a relay takes commands in groups (RFC 2920), for the life of the process. One that breaks under them
 * is spoken to plainly from then on; one that has answered such a group before may hang up like any other.
 */
final class Pipelining {
    private static final Logger LOG = Logger.getLogger(Pipelining.class);
    private static final Map<String, Pipelining> RELAYS = new ConcurrentHashMap<>();
    /** As long as a relay that has not shown yet that it can is waited for. */
    static final Duration AT_FIRST = Duration.ofSeconds(30);

    private static final Duration LATER = Duration.ofDays(1);
    private final Relay relay;
    private volatile boolean broken;
    private volatile boolean grouped;
    private volatile boolean ridden;

    private Pipelining(Relay relay) {
        this.relay = relay;
    }

    static Pipelining of(Relay relay) {
        return RELAYS.computeIfAbsent(relay.place(), _ -> new Pipelining(relay));
    }

    boolean isTrusted() {
        return !broken;
    }

    /** RFC 2920 section 1: some lose what they have read ahead, and would never answer. */
    Duration patience(boolean riding) {
        return isProven(riding) ? LATER : AT_FIRST;
    }

    /** A whole group was answered; {@code riding} behind the final dot of another message. */
    void worked(boolean riding) {
        grouped = true;
        ridden |= riding;
    }

    /** Whether more has come than was asked for; the system is asked only of a relay that has not shown yet that it can count. */
    boolean hasMore(boolean riding, Wire wire) throws IOException {
        return wire.hasAnswer() || !isProven(riding) && wire.hasMore();
    }

    /** RFC 5321 section 4.2.3: 500, 502, 503 speak of the commands, not of the message; so does 5.5.1 of RFC 3463. */
    void checkRefusal(boolean riding, Answer answer) throws NotSmtp {
        if (!answer.isRefusal() || isProven(riding)) return;
        var aboutCommands = List.of(500, 502, 503).contains(answer.code())
                || Reply.of(answer).subject().equals("5.1");
        if (aboutCommands) {
            throw new NotSmtp("The relay lost its way among the commands: " + Reply.of(answer));
        }
    }

    /** Less came than was asked for; hanging up after a refusal is anybody's right. */
    void fellShort(boolean riding, IOException how) {
        if (how instanceof SocketTimeoutException || how instanceof NotSmtp) {
            failed(riding, new NotSmtp("A refusal was the last answer to a group."));
        }
    }

    void failed(boolean riding, IOException how) {
        if (broken || isProven(riding) && !(how instanceof NotSmtp)) {
            return;
        }
        broken = true;
        LOG.warnf(
                "The relay %s breaks when commands come in groups; it gets them one by one from now on: %s",
                relay.name(), how.getMessage());
    }

    private boolean isProven(boolean riding) {
        return riding ? ridden : grouped;
    }
}
