package courant.talk.answer;

import courant.mail.Letter;
import courant.mail.design.Paper;
import courant.newsletter.Newsletter;
import courant.subscriber.ReaderLetters;
import courant.subscriber.Subscriber;
import courant.talk.TalkWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;

/** The letter about answers, in the reader's language and in the name of the newsletter under whose post they stand. */
@ApplicationScoped
class AnswerMails {
    private static final int SHOWN = 10;
    private final ReaderLetters letters;
    private final AnswersLink link;
    private final Event<Letter> out;
    private final Clock clock;

    AnswerMails(ReaderLetters letters, AnswersLink link, Event<Letter> out, Clock clock) {
        this.letters = letters;
        this.link = link;
        this.out = out;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "talk")
    record AnswerMail(Paper paper, String title, List<Answer> answers, int more, String end)
            implements TemplateInstance {}

    /** @param answers at least one */
    void write(long reader, List<Answer> answers) {
        var newsletter = Newsletter.byId(answers.getFirst().newsletter()).orElseThrow();
        Subscriber.byId(reader).ifPresent(to -> {
            var sheet = letters.from(newsletter, to);
            var title = title(answers, sheet.words(TalkWords.class));
            var shown = answers.subList(0, Math.min(answers.size(), SHOWN));
            var end = link.of(reader);
            var mail = new AnswerMail(sheet.paper(), title, shown, answers.size() - shown.size(), end.toString());
            out.fire(sheet.letter("answers", title, mail, to.email, end, clock.instant()));
        });
    }

    private static String title(List<Answer> answers, TalkWords words) {
        return answers.size() == 1
                ? words.answerSubject(answers.getFirst().title())
                : words.answersSubject(answers.size());
    }
}
