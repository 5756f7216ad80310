package courant.sender.journal;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mailing.Mailing;
import courant.platform.sql.Sql;
import courant.sender.SentMailing;
import courant.sender.engine.Sender;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class JournalTest {
    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Sender sender;

    @TempDir
    Path data;

    private Path folder;

    @BeforeEach
    void a_folder_of_its_own_without_the_programs_own_engine() {
        sender.stop();
        folder = data.resolve("journal");
    }

    @Test
    void what_a_killed_program_noted_is_told_to_the_database_at_the_next_start() throws IOException {
        var mailing = paused(4);
        mailing.update(
                "update delivery set state = 'uncertain', doubts = 1 where mailing_id = ? and email = ?",
                mailing.id,
                mailing.address(2));
        mailing.update(
                "update delivery set state = 'handing', due_at = null, node_id = 0, attempts = 1 where mailing_id = ? and email = ?",
                mailing.id,
                mailing.address(3));
        killed(mailing, 1, 2, 3);
        replayed();
        assertThat(mailing.counts().accepted()).isEqualTo(3);
        assertThat(mailing.counts().queued()).isEqualTo(1);
        assertThat(mailing.of(2, "code || ' ' || status_code || ' ' || reply || ' ' || relay"))
                .isEqualTo("250 2.0.0 2.0.0 taken sink");
        assertThat(files()).isEmpty();
    }

    @Test
    void replaying_twice_changes_nothing() throws IOException {
        var mailing = paused(2);
        killed(mailing, 1);
        var file = files().getFirst();
        var kept = Files.readAllBytes(file);
        replayed();
        var changed = mailing.of(1, "changed_at");
        Files.write(file, kept);
        replayed();
        assertThat(mailing.of(1, "changed_at")).isEqualTo(changed);
        assertThat(mailing.counts().accepted()).isEqualTo(1);
    }

    @Test
    void a_torn_end_and_a_flipped_bit_cost_no_other_record() throws IOException {
        var mailing = paused(5);
        killed(mailing, 1, 2, 3, 4, 5);
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 5 + 30] ^= 4;
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        replayed();
        assertThat(mailing.counts().accepted()).isEqualTo(3);
        assertThat(mailing.of(2, "state")).isEqualTo("queued");
        assertThat(mailing.of(5, "state")).isEqualTo("queued");
    }

    @Test
    void a_file_is_deleted_when_the_database_knows_all_of_it() throws IOException {
        try (var journal = new Journal(folder, database, clock, 1_000, Duration.ZERO)) {
            journal.replay();
            IntStream.rangeClosed(1, 100).forEach(it -> journal.note(made(it)));
            var before = files().size();
            assertThat(before).isGreaterThan(5);
            journal.settled(
                    IntStream.rangeClosed(1, 99).mapToObj(it -> (long) it).toList());
            assertThat(files()).hasSize(1);
            journal.settled(List.of(100L));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void what_the_database_does_not_know_yet_outlives_a_stop() throws IOException {
        var mailing = paused(2);
        try (var journal = journal()) {
            journal.note(acceptance(mailing, 1));
            journal.note(acceptance(mailing, 2));
            journal.settled(List.of(acceptance(mailing, 2).delivery()));
        }
        assertThat(files()).hasSize(1);
        replayed();
        assertThat(mailing.of(1, "state")).isEqualTo("accepted");
    }

    @Test
    void a_folder_that_takes_nothing_stops_no_mail_and_is_said() throws IOException {
        Files.writeString(folder, "a file stands where the folder should be");
        try (var journal = journal()) {
            journal.note(made(1));
            journal.note(made(2));
            journal.settled(List.of(1L, 2L));
            assertThat(journal.unwritten()).isEqualTo(2);
            assertThat(journal.trouble()).isPresent();
            assertThat(new JournalWatch(journal).call().getStatus().name()).isEqualTo("DOWN");
        }
    }

    @Test
    void a_disk_that_is_full_stops_no_mail_and_is_written_again_when_it_has_room() throws IOException {
        var full = Files.createSymbolicLink(data.resolve("full"), Path.of("/dev/full"));
        var isFull = new AtomicBoolean(true);
        var journal = new Journal(folder, database, clock, 10_000, Duration.ZERO) {
            @Override
            Segment begin(Path folder) throws IOException {
                return isFull.get() ? new Segment(full, new FileOutputStream(full.toFile())) : super.begin(folder);
            }
        };
        try (journal) {
            journal.note(made(1));
            assertThat(journal.trouble().orElseThrow()).contains("No space left");
            isFull.set(false);
            journal.note(made(2));
            assertThat(journal.trouble()).isEmpty();
            assertThat(journal.unwritten()).isEqualTo(1);
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void records_of_another_database_are_put_aside_unread() throws IOException {
        var mailing = paused(1);
        Files.createDirectories(folder);
        var foreign = acceptance(mailing, 1).record(42, clock.instant());
        Files.write(folder.resolve("x.journal"), Frame.around(foreign), StandardOpenOption.CREATE);
        replayed();
        assertThat(mailing.of(1, "state")).isEqualTo("queued");
        assertThat(folder.resolve("x.journal.aside")).exists();
    }

    @Test
    void a_restored_backup_starts_held_until_the_author_says_so() {
        var mailing = paused(2);
        mailing.update("update mailing set state = 'sending' where id = ?", mailing.id);
        try (var journal = journal()) {
            journal.generation().check();
            journal.note(acceptance(mailing, 1));
            var inBackup = number();
            journal.generation().advance();
            assertThat(number()).isEqualTo(inBackup + 1);
            restored(inBackup);
        }
        try (var journal = journal()) {
            journal.generation().check();
        }
        assertThat(mailing.state()).isEqualTo("held");
        assertThat(mailing.word("select reason from mailing where id = ?", mailing.id))
                .contains("restored backup", "would get it again");

        QuarkusTransaction.requiringNew().run(() -> Mailing.toChange(mailing.id).resume(clock.instant()));
        try (var journal = journal()) {
            journal.generation().check();
        }
        assertThat(mailing.state()).isEqualTo("sending");
    }

    @Test
    void a_backup_restored_below_a_running_program_is_noticed_too() {
        var mailing = paused(1);
        try (var journal = journal()) {
            journal.generation().check();
            journal.note(acceptance(mailing, 1));
            var inBackup = number();
            journal.generation().advance();
            restored(inBackup);
            journal.note(acceptance(mailing, 1));
            journal.generation().advance();
        }
        assertThat(mailing.state()).isEqualTo("held");
    }

    private long number() {
        return Sql.one(database, "select number from generation", row -> row.getLong(1))
                .orElseThrow();
    }

    private void restored(long number) {
        Sql.update(database, "update generation set number = ?", number);
    }

    private static Acceptance made(long delivery) {
        return new Acceptance(1, delivery, 1, 250, Optional.empty(), "taken", "sink");
    }

    @AfterEach
    void start() {
        sender.start();
    }

    private SentMailing paused(int readers) {
        var mailing = new SentMailing(database, readers, "Good morning");
        mailing.update("update mailing set state = 'paused' where id = ?", mailing.id);
        return mailing;
    }

    private void killed(SentMailing mailing, int... readers) {
        try (var journal = journal()) {
            Arrays.stream(readers).forEach(it -> journal.note(acceptance(mailing, it)));
        }
    }

    private void replayed() {
        try (var journal = journal()) {
            journal.replay();
        }
    }

    private Journal journal() {
        var journal = new Journal(folder, database, clock);
        journal.replay();
        return journal;
    }

    private Acceptance acceptance(SentMailing mailing, int reader) {
        return new Acceptance(
                mailing.id,
                Long.parseLong(mailing.of(reader, "id")),
                Long.parseLong(mailing.of(reader, "subscriber_id")),
                250,
                Optional.of("2.0.0"),
                "2.0.0 taken",
                "sink");
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(Segment.ENDING))
                    .sorted()
                    .toList();
        }
    }
}
