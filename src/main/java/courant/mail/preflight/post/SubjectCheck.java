package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;

/** How much of a subject is seen before a mail is opened: some 40 characters on a phone, some 70 elsewhere. */
record SubjectCheck(String subject) implements Check {
    private static final int ON_A_PHONE = 40;
    private static final int ANYWHERE = 70;

    @Override
    public Matter matter() {
        return Matter.SUBJECT;
    }

    @Override
    public Line look() {
        var length = subject.codePointCount(0, subject.length());
        if (subject.isBlank()) return matter().fail("The mail has no subject.", "Give the post a title.");
        if (length > ANYWHERE) {
            return matter().warn(
                            "The subject has " + length + " characters; most lists of mails show " + ANYWHERE
                                    + " at most, phones some " + ON_A_PHONE + ".",
                            "Say what matters first, or shorten it.");
        }
        return matter().pass("The subject has " + length + " " + (length == 1 ? "character" : "characters")
                + "; phones show some " + ON_A_PHONE + ".");
    }
}
