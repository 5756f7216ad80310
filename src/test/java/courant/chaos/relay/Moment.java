package courant.chaos.relay;

/**
 * Where a conversation stands.
 *
 * @param recipient of the message on its way, or empty
 * @param open how many conversations are open, this one too
 */
public record Moment(Phase phase, String recipient, int open) {

    public Move usual() {
        return switch (phase) {
            case GREETING -> Move.say("220 scripted relay");
            case DATA -> Move.say("354 go on");
            case DOT -> Move.taken();
            default -> Move.say("250 2.0.0 fine");
        };
    }
}
