package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.Spoken;
import courant.platform.BadInput;
import courant.subscriber.Arrival;
import courant.subscriber.ReaderWords;
import java.util.List;

/**
 * The sign-up form as a page shows it, with what was typed and what is wrong with it.
 *
 * @param choices more than one newsletter to tick; empty where there is nothing to choose
 * @param slug the newsletter where there is nothing to choose
 * @param arrival where the reader came from, carried along
 */
public record SubscribeView(
        String email,
        String name,
        List<Choice> choices,
        String slug,
        String emailError,
        String error,
        Arrival arrival) {

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
                new Arrival("", form.from, form.campaign));
    }

    /** An empty form for the first newsletter. */
    static SubscribeView empty() {
        return of(new SignUpForm());
    }

    public boolean wrong() {
        return !emailError.isEmpty() || !error.isEmpty();
    }

    /** @param language of the page */
    SubscribeView at(BadInput fault, String language) {
        var sentence = String.valueOf(fault.getMessage());
        if (!fault.field().equals("email")) return new SubscribeView(email, name, choices, slug, "", sentence, arrival);
        var said = language.equals("en")
                ? sentence
                : Spoken.words(ReaderWords.class, language).wrongAddress();
        return new SubscribeView(email, name, choices, slug, said, "", arrival);
    }
}
