package courant.sender.ledger;

/** A mailing that is being sent, and whose it is. */
public record Sending(long mailing, long newsletter) {}
