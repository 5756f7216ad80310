package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;

/** A mail of pictures alone is taken for advertising, and says nothing where pictures are not loaded. */
record TextCheck(int words, String text) implements Check {

    @Override
    public Matter matter() {
        return Matter.TEXT;
    }

    @Override
    public Line look() {
        if (words == 0) {
            return matter().fail(
                            "There is not a word in this post.",
                            "Say in words what it is about; many readers see no pictures.");
        }
        if (text.isBlank())
            return matter().fail("The plain text of this mail is empty.", "Write some words outside of pictures.");
        return matter().pass("%,d %s, as HTML and as plain text.".formatted(words, words == 1 ? "word" : "words"));
    }
}
