package courant.bench.small;

import courant.mail.Blueprint;
import courant.mail.Postmark;
import courant.mail.Recipient;
import courant.mail.Sender;
import courant.mail.slot.Slot;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A letter of some 21 KB and those who get it: text and HTML end with the reader's own links, as each mail's do. */
final class Letters {
    private static final String SENTENCE = "A letter of this length is read in some ten minutes, as letters were. ";

    private Letters() {}

    static Recipient recipient(int number) {
        return Recipient.of(
                "reader" + number + "@example.net",
                Optional.of("Reader " + number),
                number + ".letter@example.org",
                URI.create("https://letters.example.org/unsubscribe/AAAAAAAAAAEAAAAAAAAAAXk2b0Zt9w0tq0T" + number));
    }

    static Blueprint blueprint() {
        var words = SENTENCE.repeat(130);
        var leave = Slot.UNSUBSCRIBE.marker();
        var choose = Slot.PREFERENCES.marker();
        return new Blueprint(
                new Sender("A writer", "letters@example.org"),
                "A letter",
                "<p>" + words + "</p><p><a href=\"" + choose + "\">What you get</a> <a href=\"" + leave + "\">Leave</a></p>",
                words + "\n\nWhat you get: " + choose + "\nLeave: " + leave + "\n",
                "en",
                "Letters",
                URI.create("https://letters.example.org/"),
                URI.create("https://letters.example.org/p/a-letter"),
                new Postmark("letters.example.org", "1:letters:post:courant", Instant.EPOCH, "5eed"));
    }
}
