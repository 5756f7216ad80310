package courant.sender.ledger;

import courant.mail.smtp.Outcome;
import courant.mail.smtp.Refusal;
import courant.mail.smtp.Reply;
import courant.mailing.DeliveryState;
import courant.sender.journal.Acceptance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one handing over ended, as it is written down.
 *
 * @param pause until the next try, where there is one
 */
public record Mark(
        Claim claim,
        DeliveryState state,
        Duration pause,
        int code,
        Optional<String> status,
        Optional<Refusal> refusal,
        String reply) {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    public static Mark of(Claim claim, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> of(claim, DeliveryState.ACCEPTED, Duration.ZERO, accepted.reply());
            case Outcome.Deferred deferred -> of(claim, DeliveryState.DEFERRED, pause(claim), deferred.reply());
            case Outcome.Rejected rejected -> rejected(claim, rejected);
            case Outcome.Uncertain uncertain -> of(claim, DeliveryState.UNCERTAIN, Duration.ZERO, uncertain.reply());
            case Outcome.Unsent unsent -> of(claim, DeliveryState.QUEUED, Duration.ZERO, unsent.reply());
        };
    }

    /** Nothing could be made of it here; no relay ever saw it. */
    public static Mark impossible(Claim claim, String why) {
        return new Mark(
                claim, DeliveryState.REJECTED, Duration.ZERO, 0, Optional.empty(), Optional.of(Refusal.ADDRESS), why);
    }

    /** Not begun for a reason of our own. */
    public static Mark putOff(Claim claim, String why) {
        return plain(claim, DeliveryState.QUEUED, PAUSES.getFirst(), why);
    }

    /** It may have been taken or not. */
    public static Mark lost(Claim claim, String why) {
        return plain(claim, DeliveryState.UNCERTAIN, Duration.ZERO, why);
    }

    /** Refused or put off for what we are (RFC 3463 section 3.8: security or policy), whoever the reader is. */
    boolean isAboutUs() {
        return refusal.filter(it -> it == Refusal.POLICY).isPresent()
                || status.filter(it -> it.startsWith("4.7.")).isPresent();
    }

    Acceptance acceptance(String relay) {
        var to = claim.to();
        return new Acceptance(to.mailingId(), to.deliveryId(), to.subscriberId(), code, status, reply, relay);
    }

    private static Mark plain(Claim claim, DeliveryState state, Duration pause, String why) {
        return new Mark(claim, state, pause, 0, Optional.empty(), Optional.empty(), why);
    }

    private static Mark of(Claim claim, DeliveryState state, Duration pause, Reply reply) {
        return new Mark(claim, state, pause, reply.code(), reply.enhanced(), Optional.empty(), reply.text());
    }

    private static Mark rejected(Claim claim, Outcome.Rejected outcome) {
        var reply = outcome.reply();
        return new Mark(
                claim,
                DeliveryState.REJECTED,
                Duration.ZERO,
                reply.code(),
                reply.enhanced(),
                Optional.of(outcome.refusal()),
                reply.text());
    }

    private static Duration pause(Claim claim) {
        return PAUSES.get(Math.min(claim.attempts(), PAUSES.size() - 1));
    }
}
