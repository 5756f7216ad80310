package courant.subscriber.signup;

import courant.newsletter.site.SignUpWords;
import courant.newsletter.site.Spoken;
import courant.subscriber.ReaderWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a reader agrees to, kept with the consent letter by letter. */
final class Agreement {
    /** Forms on other sites are theirs; the confirmation mail says what is agreed to. */
    static final String ELSEWHERE = "A form on another site; its words are not known here.";

    private Agreement() {}

    /**
     * What stood around the button of a form of this site.
     *
     * @param newsletter its name, or several names joined
     * @param language of the words that are not the newsletter's own
     */
    static String to(String newsletter, SignUpWords words, String language) {
        var said = words.filled(language);
        var own = words.button().isEmpty() ? "" : "[" + words.button() + "]";
        return Stream.of(said.heading(), said.text(), words(language).consentTo(newsletter), own, said.consent())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What stands on the button of the page that the confirmation mail leads to. */
    static String confirming(String newsletter, String language) {
        return words(language).yesSendMe(newsletter);
    }

    /** What stands around the link in the confirmation mail: the newsletter's own words, or else the program's. */
    static String clicking(String newsletter, SignUpWords own, String language) {
        var said = words(language);
        var asked = own.mail().isEmpty() ? said.somebodyAsked(newsletter) : own.mail();
        return asked + " [" + said.yesIWant() + "]";
    }

    private static ReaderWords words(String language) {
        return Spoken.words(ReaderWords.class, language);
    }
}
