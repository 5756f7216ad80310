package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SignUpWording;
import courant.newsletter.site.SignUpWords;
import courant.newsletter.site.Spoken;
import courant.platform.BadInput;
import courant.platform.Refused;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What a reader's browser sent, from our page or from a plain form on any site. */
public class SignUpForm {
    @RestForm
    public @Nullable String email;

    @RestForm
    public @Nullable String name;

    /** Slugs; none means the first newsletter. */
    @RestForm
    public @Nullable List<String> newsletter;

    /** Our own forms offer boxes to tick and say so; a form elsewhere may name none and mean the first. */
    @RestForm
    public @Nullable String choice;

    /** A field that people do not see: only a program fills it in. */
    @RestForm
    public @Nullable String website;

    /** The site that led to our page, as that page kept it. */
    @RestForm
    public @Nullable String from;

    @RestForm("utm_source")
    public @Nullable String campaign;

    /** The language in which the form was shown, where a link said so. */
    @RestForm
    public @Nullable String language;

    /** Names of attributes, each with what was typed at the same place of {@link #answer}. */
    @RestForm
    public @Nullable List<String> asked;

    @RestForm
    public @Nullable List<String> answer;

    /** Null where no language that is spoken here was said. */
    @Nullable
    String spoken() {
        return language != null && Spoken.LANGUAGES.contains(language) ? language : null;
    }

    /** As a link fills it in. */
    static SignUpForm filled(@Nullable String slug, @Nullable String email) {
        var form = new SignUpForm();
        form.newsletter = slug == null ? null : List.of(slug);
        form.email = email == null || email.length() > 320 ? null : email;
        return form;
    }

    /** The version of the words that the form showed; 0 or absent for the program's own. */
    @RestForm
    public @Nullable Long wording;

    /** What the form showed: words of one of these or of the site's first newsletter, in whose name it may stand; else what holds now. */
    SignUpWords words(List<Newsletter> newsletters) {
        if (wording == null) return SignUpWords.kept(newsletters.getFirst().id);
        if (wording == 0) return SignUpWords.NONE;
        var shown = Stream.concat(newsletters.stream(), Newsletter.first().stream())
                .map(it -> it.id)
                .toList();
        return SignUpWording.byId(wording)
                .filter(it -> shown.contains(it.newsletterId))
                .map(SignUpWords::of)
                .orElseGet(() -> SignUpWords.kept(newsletters.getFirst().id));
    }

    boolean filledByProgram() {
        return website != null && !website.isBlank();
    }

    String typedEmail() {
        return Objects.requireNonNullElse(email, "");
    }

    String typedName() {
        return Objects.requireNonNullElse(name, "");
    }

    List<String> slugs() {
        return newsletter == null
                ? List.of()
                : newsletter.stream().filter(it -> !it.isBlank()).distinct().toList();
    }

    List<Newsletter> newsletters() {
        if (slugs().isEmpty() && choice != null) throw new BadInput("newsletter", "Tick at least one newsletter.");
        if (slugs().isEmpty()) return List.of(first());
        return slugs().stream().map(SignUpForm::named).toList();
    }

    static Newsletter first() {
        return Newsletter.first().orElseThrow(() -> Refused.notFound("There is no newsletter here yet."));
    }

    private static Newsletter named(String slug) {
        var newsletter = Newsletter.bySlug(slug)
                .orElseThrow(() -> new BadInput("newsletter", "There is no newsletter \"" + slug + "\" here."));
        if (newsletter.isRetired()) {
            throw new BadInput("newsletter", newsletter.name + " has ended; nobody can sign up for it any more.");
        }
        return newsletter;
    }
}
