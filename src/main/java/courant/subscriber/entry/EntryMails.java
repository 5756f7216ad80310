package courant.subscriber.entry;

import courant.mail.Letter;
import courant.mail.design.Paper;
import courant.subscriber.OwnWords;
import courant.subscriber.ReaderLetters;
import courant.subscriber.Subscriber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The mail with the link. */
@ApplicationScoped
class EntryMails {
    private final ReaderLetters letters;

    EntryMails(ReaderLetters letters) {
        this.letters = letters;
    }

    @CheckedTemplate(basePath = "subscriber")
    record EntryMail(Paper paper, String newsletter, String link, int minutes) implements TemplateInstance {}

    /** Empty while there is no newsletter in whose name it could be written. */
    Optional<Letter> link(Subscriber to, URI link, Instant now) {
        return letters.to(to).map(sheet -> {
            var words = sheet.words(OwnWords.class);
            var minutes = (int) EntryLink.LASTS.toMinutes();
            var mail = new EntryMail(sheet.paper(), sheet.from().name, link.toString(), minutes);
            return sheet.letter("sign-in", words.entrySubject(sheet.from().name), mail, to.email, now);
        });
    }
}
