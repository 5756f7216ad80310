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
 * @param relay the name of the relay it was handed to; empty where none saw it
 * @param at when it ended, by {@link System#nanoTime}
 */
public record Mark(
        Claim claim,
        DeliveryState state,
        Duration pause,
        int code,
        Optional<String> status,
        Optional<Refusal> refusal,
        String reply,
        String relay,
        long at) {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    public static Mark of(Claim claim, Outcome outcome, String relay) {
        return switch (outcome) {
            case Outcome.Accepted it -> of(claim, DeliveryState.ACCEPTED, Duration.ZERO, it.reply(), relay);
            case Outcome.Deferred it -> of(claim, DeliveryState.DEFERRED, pause(claim), it.reply(), relay);
            case Outcome.Rejected it -> rejected(claim, it, relay);
            case Outcome.Uncertain it -> of(claim, DeliveryState.UNCERTAIN, Duration.ZERO, it.reply(), relay);
            case Outcome.Unsent it -> of(claim, DeliveryState.QUEUED, Duration.ZERO, it.reply(), relay);
        };
    }

    /** Nothing could be made of it here; no relay ever saw it. */
    public static Mark impossible(Claim claim, String why) {
        return new Mark(
                claim,
                DeliveryState.REJECTED,
                Duration.ZERO,
                0,
                Optional.empty(),
                Optional.of(Refusal.ADDRESS),
                why,
                "",
                System.nanoTime());
    }

    /** Not begun for a reason of our own. */
    public static Mark putOff(Claim claim, String why) {
        return plain(claim, DeliveryState.QUEUED, PAUSES.getFirst(), why, "");
    }

    /** It may have been taken or not. */
    public static Mark lost(Claim claim, String why, String relay) {
        return plain(claim, DeliveryState.UNCERTAIN, Duration.ZERO, why, relay);
    }

    /** Refused or put off for what we are (RFC 3463 section 3.8: security or policy), whoever the reader is. */
    boolean isAboutUs() {
        return refusal.filter(it -> it == Refusal.POLICY).isPresent()
                || status.filter(it -> it.startsWith("4.7.")).isPresent();
    }

    boolean isAccepted() {
        return state == DeliveryState.ACCEPTED;
    }

    /** Put off or refused by who runs the mailbox, or by the relay for them; not for what this one mailbox is (RFC 3463). */
    public boolean isPutOffByProvider() {
        var ofMailbox = status.filter(it -> it.startsWith("4.1.") || it.startsWith("4.2."))
                .isPresent();
        return state == DeliveryState.DEFERRED && !ofMailbox
                || refusal.filter(it -> it == Refusal.POLICY).isPresent();
    }

    /** A relay answered for this message. */
    public boolean isAnswered() {
        return state == DeliveryState.ACCEPTED || state == DeliveryState.DEFERRED || code >= 500;
    }

    /** No relay was asked for it in the end. */
    public boolean isUnsent() {
        return state == DeliveryState.QUEUED;
    }

    /** As the mark of this outcome would say it. */
    public static boolean isAboutUs(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deferred deferred -> deferred.policy();
            case Outcome.Rejected rejected -> rejected.refusal() == Refusal.POLICY;
            case Outcome.Accepted _, Outcome.Uncertain _, Outcome.Unsent _ -> false;
        };
    }

    Acceptance acceptance() {
        var to = claim.to();
        return new Acceptance(to.mailingId(), to.deliveryId(), to.subscriberId(), code, status, reply, relay);
    }

    private static Mark plain(Claim claim, DeliveryState state, Duration pause, String why, String relay) {
        return new Mark(claim, state, pause, 0, Optional.empty(), Optional.empty(), why, relay, System.nanoTime());
    }

    private static Mark of(Claim claim, DeliveryState state, Duration pause, Reply reply, String relay) {
        return new Mark(
                claim,
                state,
                pause,
                reply.code(),
                reply.enhanced(),
                Optional.empty(),
                reply.text(),
                relay,
                System.nanoTime());
    }

    private static Mark rejected(Claim claim, Outcome.Rejected outcome, String relay) {
        var reply = outcome.reply();
        return new Mark(
                claim,
                DeliveryState.REJECTED,
                Duration.ZERO,
                reply.code(),
                reply.enhanced(),
                Optional.of(outcome.refusal()),
                reply.text(),
                relay,
                System.nanoTime());
    }

    private static Duration pause(Claim claim) {
        return PAUSES.get(Math.min(claim.attempts(), PAUSES.size() - 1));
    }
}
