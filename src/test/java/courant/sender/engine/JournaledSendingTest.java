package courant.sender.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.sender.journal.Acceptance;
import courant.sender.journal.Journal;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class JournaledSendingTest extends OwnEngines {
    @Test
    void what_the_relay_took_stands_in_the_journal_before_the_database_answers(@TempDir Path folder) throws Exception {
        var mailing = mailing(1);
        sink.holdAfter(0);
        var journal = new Journal(folder, database, Clock.systemUTC());
        engine(1, journal);
        await().until(() -> mailing.counts().handing() == 1);
        try (var stuck = database.getConnection();
                var lock = stuck.createStatement()) {
            stuck.setAutoCommit(false);
            lock.execute("select 1 from delivery where mailing_id = " + mailing.id + " for update");
            sink.letThrough(1);
            await().until(() -> bytes(folder) > 0);
            assertThat(mailing.of(1, "state")).isEqualTo("handing");
            stuck.rollback();
        }
        untilSent(mailing);
    }

    @Test
    void nobody_is_mailed_again_of_whom_the_journal_knows_more_than_the_database(@TempDir Path folder) {
        var mailing = mailing(2);
        mailing.update("insert into node (name, lease_until) values (?, now() - interval '1 second')", mailing.domain);
        mailing.update("""
                update delivery set due_at = null, state = 'handing', node_id = (select id from node where name = ?)
                where mailing_id = ?
                """, mailing.domain, mailing.id);
        mailing.noteClaims();
        try (var killed = new Journal(folder, database, Clock.systemUTC())) {
            killed.replay();
            killed.note(new Acceptance(
                    mailing.id,
                    Long.parseLong(mailing.of(1, "id")),
                    Long.parseLong(mailing.of(1, "subscriber_id")),
                    250,
                    Optional.of("2.0.0"),
                    "2.0.0 taken",
                    "sink"));
        }
        engine(1, new Journal(folder, database, Clock.systemUTC()));
        await().until(() -> mailing.counts().uncertain() == 1);
        assertThat(mailing.of(1, "state || ' ' || doubts")).isEqualTo("accepted 0");
        assertThat(mailing.of(2, "state || ' ' || doubts")).isEqualTo("uncertain 1");
    }

    @Test
    void a_restored_backup_sends_nothing_before_the_author_says_so(@TempDir Path folder) throws IOException {
        var mailing = mailing(2);
        var book = mailing.word("select (extract(epoch from created_at) * 1000000)::bigint from installation");
        var later = mailing.word("select number + 10 from generation");
        Files.writeString(folder.resolve("generation"), book + " " + later + "\n");
        var engine = engine(1, new Journal(folder, database, Clock.systemUTC()));
        await().until(() -> mailing.state().equals("held"));
        await().until(() -> engine.node() > 0);
        assertThat(sink.copies(mailing.domain)).isZero();

        mailing.update("update mailing set state = 'sending', reason = null where id = ?", mailing.id);
        untilSent(mailing);
        assertThat(sink.copies(mailing.domain)).isEqualTo(2);
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".journal"))
                    .mapToLong(it -> it.toFile().length())
                    .sum();
        }
    }
}
