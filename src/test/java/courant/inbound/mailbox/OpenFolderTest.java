package courant.inbound.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.ServerSetup;
import courant.inbound.MailServer;
import courant.inbound.Mails;
import jakarta.mail.Flags;
import org.junit.jupiter.api.Test;

/** On a real IMAP server. */
class OpenFolderTest {

    @Test
    void what_is_new_is_seen_by_its_numbers_and_left_as_it_was() throws Exception {
        try (var server = new MailServer()) {
            server.arrives(Mails.reply("1.1.a@example.org"));
            server.arrives(Mails.reply("1.2.a@example.org"));
            try (var folder = OpenFolder.open(server.access())) {
                var next = folder.next();
                assertThat(folder.messages()).isEqualTo(2);
                var arrived = folder.fetch(1, next - 1);
                assertThat(arrived.stream().flatMap(it -> it.first("In-Reply-To").stream()))
                        .containsExactly("<1.1.a@example.org>", "<1.2.a@example.org>");
                assertThat(arrived)
                        .allSatisfy(it -> assertThat(it.first("Subject")).isEmpty());
                assertThat(folder.fetch(next - 1, next - 1)).hasSize(1);
                assertThat(folder.fetch(next, next + 50)).isEmpty();
            }
            assertThat(server.flags()).hasSize(2).noneMatch(it -> it.contains(Flags.Flag.SEEN));
        }
    }

    @Test
    void a_huge_header_is_cut() throws Exception {
        try (var server = new MailServer()) {
            server.arrives(Mails.reply("1.1.a@example.org", "References: " + "<x@y>\n ".repeat(20_000)));
            try (var folder = OpenFolder.open(server.access())) {
                var arrived = folder.fetch(1, folder.next() - 1);
                assertThat(arrived).hasSize(1);
                assertThat(String.join("", arrived.getFirst().all("References")).length())
                        .isLessThan(40_000);
            }
        }
    }

    @Test
    void a_trial_says_in_words_what_is_there_and_what_is_wrong() {
        try (var server = new MailServer()) {
            assertThat(MailboxTrial.of(server.access()).sentence())
                    .contains("let us in: connected, not encrypted, signed in as letters@example.org", "0 messages");
            assertThat(said(server.access(Encryption.NONE, "wrong", "INBOX")))
                    .contains("does not let “letters@example.org” in with this password")
                    .doesNotContain("wrong");
            assertThat(said(server.access(Encryption.NONE, MailServer.PASSWORD, "Elsewhere")))
                    .contains("has no folder “Elsewhere”.");
            assertThat(said(server.access(Encryption.STARTTLS, MailServer.PASSWORD, "INBOX")))
                    .contains("offers no encryption (STARTTLS)");
            assertThat(said(server.access(Encryption.TLS, MailServer.PASSWORD, "INBOX")))
                    .contains("does not encrypt in this way on this port");
        }
        assertThat(said(new MailboxAccess("Gone", "127.0.0.1", 1, Encryption.NONE, "a", "b", "INBOX")))
                .contains("takes no connections");
        assertThat(said(new MailboxAccess("Gone", "no-such-host.invalid", 993, Encryption.TLS, "a", "b", "INBOX")))
                .contains("there is no host of this name");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_opens_nothing() {
        try (var server = new MailServer(ServerSetup.PROTOCOL_IMAPS)) {
            assertThat(said(server.access(Encryption.TLS, MailServer.PASSWORD, "INBOX")))
                    .contains("shows a certificate that is not for this host or that nobody known vouches for");
        }
    }

    @Test
    void what_opens_a_mailbox_does_not_say_its_password() {
        var access = new MailboxAccess("A", "imap.example.org", 993, Encryption.TLS, "me", "open sesame", "INBOX");
        assertThat(access.toString()).doesNotContain("sesame");
    }

    private static String said(MailboxAccess access) {
        var trial = MailboxTrial.of(access);
        assertThat(trial.good()).isFalse();
        return trial.sentence();
    }
}
