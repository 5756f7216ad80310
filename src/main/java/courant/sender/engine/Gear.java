package courant.sender.engine;

import courant.mail.smtp.Relay;
import courant.mailing.content.Contents;
import courant.sender.SenderConfig;
import courant.sender.journal.Journal;
import courant.sender.ledger.Terms;
import courant.sender.watch.Meters;
import javax.sql.DataSource;

/** What an engine works with. */
public record Gear(
        DataSource database,
        Contents contents,
        Relay relay,
        int connections,
        SenderConfig config,
        Meters meters,
        Journal journal) {

    Terms terms() {
        return new Terms(config.repeatAfter(), config.giveUpAfter());
    }
}
