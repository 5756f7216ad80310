package courant.subscriber.preferences;

import courant.mail.Letter;
import courant.mail.design.Paper;
import courant.subscriber.OwnWords;
import courant.subscriber.ReaderLetters;
import courant.subscriber.Subscriber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Writes mails about a reader's own matters. */
@ApplicationScoped
class Notices {
    private final ReaderLetters letters;

    Notices(ReaderLetters letters) {
        this.letters = letters;
    }

    @CheckedTemplate(basePath = "subscriber")
    record NoticeMail(Paper paper, String title, String text, String link, String label, String hint)
            implements TemplateInstance {}

    /** @param address of the reader, or the one they want to have */
    Optional<Letter> to(Subscriber reader, String address, Function<OwnWords, Notice> saying, Instant now) {
        return letters.to(reader).map(sheet -> {
            var it = saying.apply(sheet.words(OwnWords.class));
            var mail = new NoticeMail(sheet.paper(), it.title(), it.text(), it.link(), it.label(), it.hint());
            return sheet.letter("own page", it.title() + ": " + sheet.from().name, mail, address, now);
        });
    }
}
