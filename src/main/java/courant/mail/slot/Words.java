package courant.mail.slot;

/** Text that is the same for everybody. */
public record Words(String text) implements Part {}
