package courant.subscriber.signup;

/** The words that a reader agrees to, kept with the consent letter by letter. */
public final class Agreement {
    /** What stands below the button of every sign-up form of this site. */
    public static final String HINT = "You get a mail with a link to confirm. Every mail has a link to leave.";

    /** Forms on other sites are theirs; the confirmation mail says what is agreed to. */
    static final String ELSEWHERE = "A form on another site; its words are not known here.";

    private Agreement() {}

    /** @param newsletter its name, or several names joined */
    static String to(String newsletter) {
        return "Subscribe to " + newsletter + ". " + HINT;
    }

    /** What stands on the button of the page that the confirmation mail leads to. */
    static String confirming(String newsletter) {
        return "Yes, send me " + newsletter;
    }
}
