package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.sender.SentMailing;
import courant.sender.relay.DomainGroup;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DomainGroupsTest extends OwnEngines {

    @Test
    void a_provider_that_puts_everything_off_rests_and_holds_up_nobody_else() {
        var mailing = mailing(1_000);
        mailing.update("""
                update delivery set email = replace(email, ?, 'gmail.com')
                where mailing_id = ? and id < (select min(id) + 700 from delivery where mailing_id = ?)
                """, mailing.domain, mailing.id, mailing.id);
        sink.atRecipient(to -> to.endsWith("@gmail.com") ? "451 4.4.5 slow down" : "250 fine");
        engine(4);
        await().until(() -> sink.copies(mailing.domain) == 300);
        await().until(() -> reason(mailing).matches("Mails to Gmail rest until .*: 451 4\\.4\\.5 slow down.*"));
        await().until(() -> mailing.counts().claimed() + mailing.counts().handing() == 0);
        assertThat(mailing.counts().deferred()).isLessThan(60);
        assertThat(mailing.word("select max(attempts) from delivery where mailing_id = ?", mailing.id))
                .isEqualTo("1");
        assertThat(mailing.word(
                        "select count(*) from delivery where mailing_id = ? and attempts = 0 and state = 'queued'",
                        mailing.id))
                .isEqualTo(String.valueOf(mailing.counts().queued()));
    }

    @Test
    void a_mailbox_that_is_full_says_nothing_of_its_provider() {
        var mailing = mailing(60);
        sink.atRecipient(to -> "452 4.2.2 mailbox full");
        engine(2);
        await().until(() -> mailing.counts().deferred() == 60);
    }

    @Test
    void who_runs_a_mailbox_is_told_by_its_address() {
        assertThat(DomainGroup.of("a@gmail.com")).isEqualTo(DomainGroup.GMAIL);
        assertThat(DomainGroup.of("a@GoogleMail.com")).isEqualTo(DomainGroup.GMAIL);
        assertThat(DomainGroup.of("a@hotmail.co.uk")).isEqualTo(DomainGroup.MICROSOFT);
        assertThat(DomainGroup.of("a@aol.com")).isEqualTo(DomainGroup.YAHOO);
        assertThat(DomainGroup.of("a@me.com")).isEqualTo(DomainGroup.APPLE);
        assertThat(DomainGroup.of("a@example.org")).isEqualTo(DomainGroup.REST);
    }

    private static String reason(SentMailing mailing) {
        return mailing.word("select reason from mailing where id = ?", mailing.id);
    }
}
