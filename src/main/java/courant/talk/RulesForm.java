package courant.talk;

import courant.platform.BadInput;

/**
 * What an author chooses for a newsletter.
 *
 * @param days after so many days nobody can write under a post any more; 0 for never
 * @param mails whether authors are told by mail
 */
public record RulesForm(boolean open, Held held, int days, boolean likes, boolean mails) {
    private static final int MOST_DAYS = 3650;

    void check() {
        if (days < 0 || days > MOST_DAYS) {
            throw new BadInput("days", "Give a number of days from 1 to " + MOST_DAYS + ", or 0 for never.");
        }
    }
}
