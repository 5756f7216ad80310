package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;

/** The line that stands behind the subject in lists of mails: the subtitle, or else the first words of the post. */
record PreheaderCheck(String preheader, boolean chosen) implements Check {
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
                            "There is no subtitle and no paragraph to begin with, so mail programs show behind the subject what they find.",
                            "Write a subtitle that makes one want to open the mail.");
        }
        if (!chosen) {
            return matter().warn(
                            "There is no subtitle, so the post's first words stand behind the subject: “" + preheader
                                    + "”.",
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
