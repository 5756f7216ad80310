package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.Spoken;
import courant.platform.BadInput;
import courant.subscriber.Arrival;
import courant.subscriber.ReaderWords;
import courant.subscriber.attribute.AttributeDefinition;
import courant.subscriber.attribute.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The sign-up form as a page shows it, with what was typed and what is wrong with it.
 *
 * @param choices more than one newsletter to tick; empty where there is nothing to choose
 * @param slug the newsletter where there is nothing to choose
 * @param language in which the form is shown because a link said so; empty otherwise
 * @param questions what else the author asks
 * @param arrival where the reader came from, carried along
 */
public record SubscribeView(
        String email,
        String name,
        List<Choice> choices,
        String slug,
        String emailError,
        String error,
        Arrival arrival,
        String language,
        List<Question> questions) {

    /** Something that the author asks; nobody has to answer. */
    public record Question(String name, String label, String kind, List<String> choices, String value, String error) {
        Question at(BadInput fault, String sentence) {
            return fault.field().equals("attribute." + name)
                    ? new Question(name, label, kind, choices, value, sentence)
                    : this;
        }
    }

    /** A newsletter that may be ticked. */
    public record Choice(String slug, String name, String description, boolean ticked) {}

    static SubscribeView of(SignUpForm form) {
        var first = SignUpForm.first();
        var known = Newsletter.live();
        var ticked = form.slugs().isEmpty() && form.choice == null ? List.of(first.slug) : form.slugs();
        var choices = known.stream()
                .map(it -> new Choice(it.slug, it.name, it.description, ticked.contains(it.slug)))
                .toList();
        return new SubscribeView(
                form.typedEmail(),
                form.typedName(),
                choices.size() > 1 ? choices : List.of(),
                first.slug,
                "",
                "",
                new Arrival("", form.from, form.campaign),
                Objects.requireNonNullElse(form.spoken(), ""),
                questions(form));
    }

    private static List<Question> questions(SignUpForm form) {
        var typed = Answers.typed(form);
        return AttributeDefinition.asked().stream()
                .map(it -> question(it, typed.getOrDefault(it.name, "")))
                .toList();
    }

    /** A field for days shows nothing but a day; what is none stays as words. */
    private static Question question(AttributeDefinition it, String typed) {
        var words = it.kind == Kind.DATE && !typed.isEmpty() && !isDay(typed);
        var kind = words ? Kind.TEXT : it.kind;
        return new Question(it.name, it.label, kind.word(), it.choices, typed, "");
    }

    private static boolean isDay(String typed) {
        try {
            return !LocalDate.parse(typed).isBefore(LocalDate.EPOCH.minusYears(1000));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** An empty form for the first newsletter. */
    static SubscribeView empty() {
        return of(new SignUpForm());
    }

    public boolean wrong() {
        return !emailError.isEmpty() || !error.isEmpty() || questions.stream().anyMatch(it -> !it.error.isEmpty());
    }

    /** @param language of the page */
    SubscribeView at(BadInput fault, String language) {
        var sentence = String.valueOf(fault.getMessage());
        if (fault.field().startsWith("attribute.")) {
            var words = Spoken.words(ReaderWords.class, language);
            var said = language.equals("en") ? sentence : words.notAnAnswer();
            return with("", "", questions.stream().map(it -> it.at(fault, said)).toList());
        }
        if (!fault.field().equals("email")) return with("", sentence, questions);
        var said = language.equals("en")
                ? sentence
                : Spoken.words(ReaderWords.class, language).wrongAddress();
        return with(said, "", questions);
    }

    private SubscribeView with(String emailError, String error, List<Question> questions) {
        return new SubscribeView(email, name, choices, slug, emailError, error, arrival, language, questions);
    }
}
