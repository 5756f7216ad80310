package courant.mail.design;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The few words that a post's mail says by itself. Other languages: {@code src/main/resources/messages/mail_*.properties}. */
@MessageBundle("mail")
public interface MailWords {
    @Message("By {names}")
    String by(String names);

    @Message("{first} and {last}")
    String and(String first, String last);

    @Message("{first}, {next}")
    String listed(String first, String next);

    @Message("You receive this because you subscribed to {newsletter}.")
    String why(String newsletter);

    @Message("Unsubscribe")
    String unsubscribe();

    @Message("Read in the browser")
    String browser();

    @Message("Part {number} of")
    String part(int number);

    @Message("Previously")
    String previous();

    @Message("Next")
    String next();

    @Message("Your settings")
    String preferences();

    @Message("It is counted how often this mail is opened and its links are clicked.")
    String countedBoth();

    @Message("It is counted how often this mail is opened.")
    String countedOpens();

    @Message("It is counted how often the links in this mail are clicked.")
    String countedClicks();

    @Message("Which links you click is kept with your address.")
    String countedKept();

    @Message("You can turn this off under “{settings}”.")
    String countedOff(String settings);
}
