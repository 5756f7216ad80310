package courant.sender.engine;

import courant.mailing.content.Contents;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes claims up and makes their messages. */
final class Packing {
    private static final Logger LOG = Logger.getLogger(Packing.class);
    private final Supply supply;
    private final Contents contents;

    Packing(Supply supply, Contents contents) {
        this.supply = supply;
        this.contents = contents;
    }

    /** Up to so many. Where no message can be made, that is an outcome and goes to {@code ended}. */
    List<Ready> next(int most, List<Mark> ended) {
        var ready = new ArrayList<Ready>(most);
        for (var count = 0; count < most; count++) {
            var claim = supply.take();
            if (claim.isEmpty()) break;
            make(claim.get(), ready, ended);
        }
        return ready;
    }

    private void make(Claim claim, List<Ready> ready, List<Mark> ended) {
        try {
            ready.add(new Ready(claim, contents.message(claim.to())));
        } catch (IllegalArgumentException e) {
            ended.add(Mark.impossible(claim, "This address cannot be mailed to: " + e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: no message could be made", claim);
            ended.add(Mark.putOff(claim, "No message could be made."));
        }
    }
}
