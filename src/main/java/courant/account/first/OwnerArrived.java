package courant.account.first;

/** The installation got its owner, by configuration. Fired in the transaction that opens the account. */
public record OwnerArrived(long account, String email, String name) {}
