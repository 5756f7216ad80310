package courant.sender.engine;

import courant.mailing.content.Contents;
import courant.sender.SenderConfig;
import courant.sender.journal.Journal;
import courant.sender.ledger.Terms;
import courant.sender.relay.Route;
import courant.sender.watch.Meters;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What an engine works with.
 *
 * @param routes the relays as they stand now; asked again and again, so a change is taken up while mail goes out
 */
public record Gear(
        DataSource database,
        Contents contents,
        Supplier<List<Route>> routes,
        SenderConfig config,
        Meters meters,
        Journal journal) {

    Terms terms() {
        return new Terms(config.repeatAfter(), config.giveUpAfter());
    }
}
