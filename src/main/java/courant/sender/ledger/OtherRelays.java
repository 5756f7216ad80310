package courant.sender.ledger;

/** What the settling of outcomes asks of those who know the relays. */
public interface OtherRelays {

    /** Whether this newsletter's mails can go over another relay than this one now. */
    boolean hasOther(String relay, long newsletter);

    /** Whether it is being left alone since it refused us. */
    boolean isShut(String relay);

    /** Leaves it alone for a while; then it is tried with one message. */
    void shut(String relay, String why);
}
