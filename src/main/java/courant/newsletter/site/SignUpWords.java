package courant.newsletter.site;

import courant.platform.BadInput;

/**
 * What a newsletter's sign-up says. Empty members are said in the program's own words.
 *
 * @param version the number of the wording; 0 where all words are the program's
 * @param heading above the form
 * @param text below the heading
 * @param consent beside the button: what one agrees to
 * @param mail what the confirmation mail says above its button
 * @param welcome what the page says after the confirmation
 */
public record SignUpWords(
        long version, String heading, String text, String button, String consent, String mail, String welcome) {
    public static final SignUpWords NONE = new SignUpWords(0, "", "", "", "", "", "");

    public static SignUpWords kept(long newsletterId) {
        return SignUpWording.of(newsletterId).map(SignUpWords::of).orElse(NONE);
    }

    public static SignUpWords of(SignUpWording it) {
        return new SignUpWords(it.id, it.heading, it.text, it.button, it.consent, it.mail, it.welcome);
    }

    /** Button and consent are always said: in the program's words where there are no others. */
    public SignUpWords filled(String language) {
        var words = Spoken.words(SiteWords.class, language);
        return new SignUpWords(
                version,
                heading,
                text,
                button.isEmpty() ? words.subscribe() : button,
                consent.isEmpty() ? words.signUpHint() : consent,
                mail,
                welcome);
    }

    boolean says(SignUpWords other) {
        return new SignUpWords(other.version, heading, text, button, consent, mail, welcome).equals(other);
    }

    /** @throws BadInput about a member that is too long */
    public SignUpWords checked() {
        check("heading", heading, 120);
        check("text", text, 600);
        check("button", button, 40);
        check("consent", consent, 600);
        check("mail", mail, 1000);
        check("welcome", welcome, 600);
        return this;
    }

    private static void check(String field, String text, int most) {
        if (text.length() > most) {
            throw new BadInput(field, "This is " + text.length() + " characters long; " + most + " is the most.");
        }
        if (text.codePoints().anyMatch(it -> Character.isISOControl(it))) {
            throw new BadInput(field, "This holds a line break or a control character. Please type it as one line.");
        }
    }
}
