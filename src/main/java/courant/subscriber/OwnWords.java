package courant.subscriber;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers are told on their own page and on the way to it. Other languages: {@code src/main/resources/messages/own_*.properties}. */
@MessageBundle("own")
public interface OwnWords {
    @Message("Open your page")
    String entryTitle();

    @Message(
            "Give the address at which you get mail from here, and we send you a link that opens your page. It needs no password.")
    String entryWhy();

    @Message("Send me a link")
    String sendLink();

    @Message("Not a reader yet?")
    String noSubscriptionYet();

    @Message("Signing in sets one cookie, which only says that it is you. Until then there is none.")
    String entryOneCookie();

    @Message(
            "If this address is known here, a link is on its way to it. It is good for {minutes} minutes and works once.")
    String entrySent(int minutes);

    @Message(
            "Nothing there after a few minutes? Look into the spam folder, and at the address that stands in one of our mails to you.")
    String entryNothingThere();

    @Message(
            "Too many links were asked for from your network just now. Please wait a quarter of an hour and try again.")
    String tooManyLinks();

    @Message("This link has been used or has run out. Ask for a new one.")
    String entryEnded();

    @Message("Is this you?")
    String enterTitle();

    @Message(
            "This opens the page of {address}. You stay signed in on this browser until you sign out, or have not come for 90 days.")
    String enterAs(String address);

    @Message("Yes, sign me in")
    String enter();

    @Message("Sign out")
    String signOut();

    @Message("You are signed in on this browser.")
    String signedInHint();

    @Message("Your link to {newsletter}")
    String entrySubject(String newsletter);

    @Message(
            "Somebody, most likely you, asked to open your page at {newsletter}. Open this link and press the button there:")
    String entryAsked(String newsletter);

    @Message("Open my page")
    String openMyPage();

    @Message(
            "The link is good for {minutes} minutes and works once. If it was not you, do nothing: without this mail nobody gets in. Do not pass it on.")
    String entryGoodFor(int minutes);
}
