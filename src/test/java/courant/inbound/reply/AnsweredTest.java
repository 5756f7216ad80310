package courant.inbound.reply;

import static org.assertj.core.api.Assertions.assertThat;

import courant.inbound.Mails;
import courant.inbound.mailbox.Arrived;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnsweredTest {
    private static final String ID = "5.7.k2j3h4k5j6h7@example.org";

    @Test
    void gmail_outlook_and_apple_mail_name_what_they_answer() {
        assertThat(Answered.ids(of("""
                MIME-Version: 1.0
                References: <%s>
                In-Reply-To: <%s>
                From: Ada Lovelace <ada@gmail.com>
                Message-ID: <CAFk1+xyz=abc@mail.gmail.com>
                Content-Type: multipart/alternative; boundary="000000000000"
                """.formatted(ID, ID)))).containsExactly(ID);
        assertThat(Answered.ids(of("""
                From: "Lovelace, Ada" <ada@outlook.com>
                Thread-Index: AQHZ
                References:
                \t<%s>
                In-Reply-To:
                 <%s>
                Accept-Language: en-GB
                x-ms-exchange-messagesentrepresentingtype: 1
                Content-Type: multipart/alternative;
                \tboundary="_000_AM0PR"
                """.formatted(ID, ID)))).containsExactly(ID);
        assertThat(Answered.ids(of("""
                From: Ada <ada@icloud.com>
                In-Reply-To: <%s>
                X-Mailer: iPhone Mail (22A)
                Content-Type: text/plain; charset=us-ascii
                """.formatted(ID)))).containsExactly(ID);
    }

    @Test
    void references_alone_are_enough_the_newest_first_and_behind_what_is_answered() {
        assertThat(Answered.ids(of("References: <1@a> <2@a>\n <3@a>\n"))).containsExactly("3@a", "2@a", "1@a");
        assertThat(Answered.ids(of("In-Reply-To: <2@a>\nReferences: <1@a> <2@a> <3@a>\n")))
                .containsExactly("2@a", "3@a", "1@a");
        assertThat(Answered.ids(of("In-Reply-To: Your message of Monday <1@a>\n")))
                .containsExactly("1@a");
    }

    @Test
    void hostile_fields_name_nothing_and_cost_nothing() {
        assertThat(Answered.ids(of("In-Reply-To: <<<<@@@>>>\nReferences: no id at all\n")))
                .isEmpty();
        assertThat(Answered.ids(of("References: " + "<a@b> ".repeat(5_000) + "\n")))
                .containsExactly("a@b");
        assertThat(Answered.ids(of("References: " + "<".repeat(30_000) + "\n"))).isEmpty();
        assertThat(Answered.ids(of("\u0000\u0001 not a header"))).isEmpty();
    }

    @Test
    void its_author_is_known_however_the_name_is_written() {
        assertThat(Answered.author(of("From: =?utf-8?q?Ad=C3=A1?= <ADA@Example.net>\n")))
                .contains("ada@example.net");
        assertThat(Answered.author(of("From: \"A, B\" <ab@example.net>\n"))).contains("ab@example.net");
        assertThat(Answered.author(of("Subject: none\n"))).isEmpty();
    }

    @Test
    void a_person_answers_and_machines_of_all_kinds_do_not() {
        assertThat(Automatic.made(of(Mails.reply(ID)))).isFalse();
        assertThat(Automatic.made(of(Mails.reply(ID, "Auto-Submitted: no")))).isFalse();
        assertThat(Automatic.made(of(Mails.reply(ID, "Precedence: normal")))).isFalse();
        for (var line : new String[] {
            "Auto-Submitted: auto-replied",
            "Auto-Submitted: auto-replied (vacation)",
            "auto-submitted: Auto-Generated; owner-email=\"ada@example.net\"",
            "X-Auto-Response-Suppress: All",
            "X-Autoreply: yes",
            "X-Autorespond: Out of office",
            "Precedence: bulk",
            "Precedence: auto_reply",
            "Precedence: Junk",
            "Return-Path: <>",
            "Return-Path: < >"
        }) {
            assertThat(Automatic.made(of(Mails.reply(ID, line)))).as(line).isTrue();
        }
    }

    @Test
    void what_became_of_a_mail_is_no_reply_to_it() {
        assertThat(Automatic.made(of("""
                From: Mail Delivery System <MAILER-DAEMON@example.net>
                In-Reply-To: <%s>
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="b"
                """.formatted(ID)))).isTrue();
        assertThat(Automatic.made(of("""
                From: ada@example.net
                In-Reply-To: <%s>
                Content-Type: Multipart/Report; report-type=disposition-notification
                """.formatted(ID)))).isTrue();
    }

    private static Arrived of(String raw) {
        return Arrived.of(raw.replaceAll("\\r?\\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
