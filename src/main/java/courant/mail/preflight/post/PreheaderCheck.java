package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;

/** The line that stands behind the subject in lists of mails; without it they take the first words that they find. */
record PreheaderCheck(String preheader) implements Check {
    private static final int SHOWN = 140;

    @Override
    public Matter matter() {
        return Matter.PREHEADER;
    }

    @Override
    public Line look() {
        var length = preheader.codePointCount(0, preheader.length());
        if (preheader.isBlank()) {
            return matter().warn(
                            "There is no subtitle, so the list of mails shows the newsletter's name and the first words behind the subject.",
                            "Write a subtitle that makes one want to open the mail.");
        }
        return length > SHOWN
                ? matter().warn(
                                "The subtitle has " + length + " characters; behind the subject some " + SHOWN
                                        + " are shown at most.",
                                "Let the first words say what matters.")
                : matter().pass("“" + preheader + "” stands behind the subject.");
    }
}
