package courant.mail.smtp;

import courant.mail.smtp.wire.NotSmtp;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why a connection failed, in a sentence, and whether trying again can help. */
final class Diagnosis {

    private Diagnosis() {}

    static RelayUnavailable of(MessagingException failed, Relay relay, Wire wire) {
        var reply = wire.phase() == Phase.CONNECT ? Reply.none("") : wire.lastReply();
        if (lacksEncryption(relay, wire)) {
            return unavailable(
                    relay, "offers no encryption (STARTTLS), which its settings require", wire, false, failed);
        }
        var predicate = predicate(failed, wire.phase(), reply);
        return unavailable(relay, predicate, wire, isWorthRetrying(failed, wire.phase(), reply), failed);
    }

    private static RelayUnavailable unavailable(
            Relay relay, String predicate, Wire wire, boolean worthRetrying, MessagingException failed) {
        var sentence = "The relay %s (%s, port %d) %s.".formatted(relay.name(), relay.host(), relay.port(), predicate);
        return new RelayUnavailable(sentence, wire.phase(), worthRetrying, failed);
    }

    private static boolean lacksEncryption(Relay relay, Wire wire) {
        return relay.tls() == Tls.REQUIRED
                && !relay.encryptsFromFirstByte()
                && wire.phase() == Phase.LOGIN
                && !wire.supportsExtension("STARTTLS");
    }

    /** What goes wrong with a connection that stood, for the record of a message. */
    static String cause(Throwable failed) {
        return switch (root(failed)) {
            case SocketTimeoutException _ -> "The relay did not answer in time.";
            case EOFException hungUp -> hungUp.getMessage() + "";
            case NotSmtp broken -> broken.getMessage() + "";
            case Throwable root when root.getMessage() == null -> "The connection broke.";
            case Throwable root -> "The connection broke: " + root.getMessage();
        };
    }

    private static String predicate(MessagingException failed, Phase phase, Reply reply) {
        return switch (root(failed)) {
            case UnknownHostException _ -> "has a name that the DNS does not know";
            case ConnectException _ -> "takes no connections";
            case SocketTimeoutException _ -> "does not answer";
            case SSLException tls -> "and we could not agree on encryption: " + Reply.printable(tls.getMessage() + "");
            case AuthenticationFailedException _ -> "did not let us log in: " + answer(failed, reply);
            default -> "did not take us at its " + phase.word() + ": " + answer(failed, reply);
        };
    }

    private static String answer(MessagingException failed, Reply reply) {
        return reply.code() >= 400 ? reply.toString() : Reply.printable(String.valueOf(failed.getMessage()));
    }

    private static boolean isWorthRetrying(MessagingException failed, Phase phase, Reply reply) {
        if (phase == Phase.TLS || root(failed) instanceof SSLException) {
            return root(failed) instanceof SocketTimeoutException;
        }
        return failed instanceof AuthenticationFailedException ? reply.isTransient() : !reply.isPermanent();
    }

    /** The innermost cause, but a TLS fault as a whole: what lies inside it speaks of certificate paths. */
    private static Throwable root(Throwable failed) {
        var cause = failed.getCause();
        return cause == null || failed instanceof SSLException ? failed : root(cause);
    }
}
