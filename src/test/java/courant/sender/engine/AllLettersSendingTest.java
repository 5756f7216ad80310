package courant.sender.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import courant.mailing.DeliveryState;
import courant.mailing.progress.Retry;
import courant.sender.SentMailing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers whose addresses have letters outside of ASCII, among others. */
@QuarkusTest
class AllLettersSendingTest extends OwnEngines {
    @Inject
    Retry retry;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everybody_gets_it_once_where_the_relay_carries_all_letters(int window) {
        if (window == 2) sink.offeringPipelining();
        if (window == 8) sink.offeringChunking(8);
        sink.offeringAllLetters();
        var mailing = mailingToTheWorld();
        engine(2);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(40);
        assertThat(sink.copies(mailing.domain)).isEqualTo(40);
        var mail = new String(sink.mails(onTheWire("jörg20@" + mailing.domain)).getFirst(), UTF_8);
        assertThat(mail).contains("\r\nTo: Reader 20 <jörg20@" + mailing.domain + ">\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void where_it_does_not_they_are_named_and_can_be_sent_to_after_the_relay_was_changed(int window) {
        if (window == 2) sink.offeringPipelining();
        if (window == 8) sink.offeringChunking(8);
        var mailing = mailingToTheWorld();
        var engine = engine(2);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(20);
        assertThat(mailing.counts().rejected()).isEqualTo(20);
        assertThat(sink.copies(mailing.domain)).isEqualTo(20);
        assertThat(of(mailing, "refusal || ' ' || code || ' ' || status_code || ' ' || reply"))
                .isEqualTo(
                        "address 553 5.6.7 5.6.7 The relay sink cannot carry addresses with letters outside of ASCII "
                                + "(SMTPUTF8).");

        engine.stop();
        sink.offeringAllLetters();
        engine(2);
        assertThat(retry.of(mailing.id, DeliveryState.REJECTED, null)).isEqualTo(20);
        untilSent(mailing);
        assertThat(mailing.counts().accepted()).isEqualTo(40);
        assertThat(sink.copies(mailing.domain)).isEqualTo(40);
    }

    private SentMailing mailingToTheWorld() {
        var mailing = mailing(40);
        mailing.update(
                "update delivery set email = replace(email, 'reader', 'jörg') where mailing_id = ? and substring(name from 8)::int % 2 = 0",
                mailing.id);
        return mailing;
    }

    private static String of(SentMailing mailing, String columns) {
        return mailing.word(
                "select distinct " + columns + " from delivery where mailing_id = ? and state = 'rejected'",
                mailing.id);
    }

    /** The sink reads octet by octet. */
    private static String onTheWire(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
