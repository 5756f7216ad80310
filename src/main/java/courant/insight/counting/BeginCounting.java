package courant.insight.counting;

import courant.mail.counting.CountingSlots;
import courant.mailing.Mailing;
import courant.mailing.freeze.MailingFrozen;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import javax.sql.DataSource;

/** Writes down the links of a mailing that is counted, when it is frozen. */
@ApplicationScoped
class BeginCounting {
    private static final int KEY_BYTES = 32;
    private final DataSource database;
    private final SecureRandom random = new SecureRandom();

    BeginCounting(DataSource database) {
        this.database = database;
    }

    void begin(@Observes MailingFrozen fact) {
        var blueprint = fact.blueprint();
        if (!blueprint.counts()) return;
        var links = CountingSlots.links(blueprint.html());
        var mailing = Mailing.byId(fact.mailingId());
        var counting = Newsletter.byId(mailing.newsletterId).orElseThrow().counting();
        Sql.update(
                database,
                "insert into counted_mailing (mailing_id, opens, clicks, keeps, key) values (?, ?, ?, ?, ?)",
                fact.mailingId(),
                counting.opens(),
                counting.clicks(),
                counting.kept(),
                key());
        links.forEach((number, address) -> Sql.update(
                database,
                "insert into counted_link (mailing_id, link, address) values (?, ?, ?)",
                fact.mailingId(),
                number,
                address));
    }

    private byte[] key() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
