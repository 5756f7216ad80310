package courant.inbound.reading;

import courant.inbound.mailbox.Arrived;
import java.util.List;

/** Knows one kind of message: replies; bounces, complaints and commands would each have one of their own. */
public interface Interpreter {

    /**
     * Looks at what arrived in a mailbox, in the transaction in which its place moves on: what is counted here is counted once.
     * Asks nobody on the network.
     */
    void take(long mailbox, List<Arrived> messages);
}
