package courant.mailing.preflight;

import courant.mail.smtp.Relay;
import java.util.List;

/** Tells over which relays a newsletter's mail goes. The sender knows. */
public interface RelaysInUse {

    /** The first to be used first, with their passwords. */
    List<Relay> of(long newsletterId);
}
