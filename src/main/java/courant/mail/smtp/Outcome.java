package courant.mail.smtp;

/** What became of one message as far as SMTP lets one know. */
public sealed interface Outcome {

    Phase phase();

    Reply reply();

    /** The relay has it. */
    record Accepted(Phase phase, Reply reply) implements Outcome {}

    /** Not now (4xx): worth another try later. {@code policy} says it is about us, not about the address. */
    record Deferred(Phase phase, Reply reply, boolean policy) implements Outcome {}

    /** Never (5xx). */
    record Rejected(Phase phase, Reply reply, Refusal refusal) implements Outcome {}

    /** The final dot was sent and no reply came: it may have been accepted, it may not. */
    record Uncertain(Phase phase, Reply reply) implements Outcome {}

    /** Surely not sent and nobody's fault: the connection failed or the relay said goodbye (421). Try again on another. */
    record Unsent(Phase phase, Reply reply) implements Outcome {}
}
