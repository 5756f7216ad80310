package courant.sender.engine;

import courant.mailing.content.Contents;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes claims up and makes their messages. */
final class Packing {
    private static final Logger LOG = Logger.getLogger(Packing.class);
    private final Supply supply;
    private final Crew crew;
    private final Contents contents;

    Packing(Supply supply, Crew crew, Contents contents) {
        this.supply = supply;
        this.crew = crew;
        this.contents = contents;
    }

    /** Up to so many. Where no message can be made, that is an outcome and goes to {@code ended}. */
    List<Ready> next(int most, List<Mark> ended) {
        var ready = new ArrayList<Ready>(most);
        for (var count = 0; count < most; count++) {
            var claim = supply.take(crew);
            if (claim.isEmpty()) break;
            make(claim.get(), ready, ended);
        }
        return ready;
    }

    /** One to be announced behind another. */
    Optional<Ready> another() {
        return supply.takeAnother(crew).flatMap(this::made);
    }

    /** What cannot be made is left to {@link #next}. */
    private Optional<Ready> made(Claim claim) {
        try {
            return Optional.of(new Ready(claim, contents.message(claim.to())));
        } catch (RuntimeException e) {
            supply.putBackAnother(crew, claim);
            return Optional.empty();
        }
    }

    private void make(Claim claim, List<Ready> ready, List<Mark> ended) {
        try {
            ready.add(new Ready(claim, contents.message(claim.to())));
        } catch (IllegalArgumentException e) {
            without(Mark.impossible(claim, "This address cannot be mailed to: " + e.getMessage()), ended);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: no message could be made", claim);
            without(Mark.putOff(claim, "No message could be made."), ended);
        }
    }

    private void without(Mark mark, List<Mark> ended) {
        supply.spared(crew, mark.claim());
        ended.add(mark);
    }
}
