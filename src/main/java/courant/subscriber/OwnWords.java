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

    @Message("One mail a week instead of each post")
    String weeklyInstead();

    @Message("It comes on Monday morning, with all that came out since the last one.")
    String weeklyHint();

    @Message("Thank you. That helps.")
    String thanksForReason();

    @Message("Paused. It goes on by itself.")
    String nowPaused();

    @Message("You get everything again.")
    String nowGoingOn();

    @Message("A link is on its way to your address. It is good for 30 minutes and works once.")
    String entryOnItsWay();

    @Message("We have written to the new address. Open the link in that mail; until then everything stays as it is.")
    String addressAsked();

    @Message("Pause")
    String pauseTitle();

    @Message("Nothing is sent to you for some weeks; then it goes on by itself. What you missed stands in the archive.")
    String pauseWhy();

    @Message("Until")
    String pauseFor();

    @Message("Pause")
    String pauseNow();

    @Message("Nothing is sent to you before {day}.")
    String pausedUntil(String day);

    @Message("Go on now")
    String goOn();

    @Message("You have left {names}. You can undo that for seven days.")
    String leftLately(String names);

    @Message("Would you tell us why?")
    String whyLeft();

    @Message("Too many mails")
    String whyTooMany();

    @Message("Not for me")
    String whyNotForMe();

    @Message("I never asked for it")
    String whyNeverAsked();

    @Message("Something else")
    String whyOther();

    @Message("In your words")
    String whyRemark();

    @Message("Send")
    String sendReason();

    @Message("Only for you")
    String onlyYours();

    @Message(
            "Your address, what was sent to you, all that is kept about you, and having it erased: for these we mail a link to your address, since one of your mails may have been passed on.")
    String onlyYoursWhy();

    @Message("Your address")
    String addressTitle();

    @Message("New e-mail address")
    String newAddress();

    @Message("Change address")
    String changeAddress();

    @Message("We write to the new address first. Nothing changes before the link in that mail is opened.")
    String addressWhy();

    @Message("Is this your new address?")
    String newAddressTitle();

    @Message(
            "Somebody who gets mail from here asked to have it sent to this address from now on. If that was you, open this link and confirm:")
    String newAddressAsked();

    @Message("Yes, send it here")
    String newAddressYes();

    @Message("The link is good for {hours} hours. If it was not you, do nothing, and nothing changes.")
    String newAddressGoodFor(int hours);

    @Message("From now on everything goes to {address}, and nothing to the address before.")
    String newAddressText(String address);

    @Message("This address gets mail from here already")
    String addressTakenTitle();

    @Message(
            "Somebody, most likely you, asked to have their mail from here sent to this address. It is known here already, so nothing has changed.")
    String addressTaken();

    @Message("Your address was changed")
    String movedTitle();

    @Message("From now on your mail from here goes to {address}. If that was not you, please answer this mail.")
    String movedTo(String address);

    @Message("Done")
    String addressDone();

    @Message("From now on everything goes to your new address. We have told the old one.")
    String addressDoneText();

    @Message("This link has been used or has run out. Ask for a new one on your page.")
    String addressEnded();

    @Message("What was sent to you")
    String mailsTitle();

    @Message("Nothing was sent to you yet.")
    String mailsNone();

    @Message("See the list")
    String mailsLook();

    @Message("All that is kept about you")
    String yourData();

    @Message("In one file that programs can read too (JSON), as it is kept now.")
    String yourDataWhy();

    @Message("Download")
    String download();

    @Message("Erase me")
    String erasureTitle();

    @Message(
            "Your address, your name, what you chose and what you agreed to: all of it is erased at once and cannot be brought back. What was sent is still counted, without you. Nothing more is sent to you.")
    String erasureWhy();

    @Message("To confirm, type {address}")
    String typeYourAddress(String address);

    @Message("Erase everything")
    String eraseMe();

    @Message("This is not the address of this page.")
    String notYourAddress();

    @Message("You are forgotten")
    String erasedTitle();

    @Message("Nothing about you is kept here any more. Thank you for having read.")
    String erasedText();

    @Message("Back to your page")
    String toYourPage();

    @Message("Continue")
    String look();

    @Message("This week in {newsletter}")
    String digestTitle(String newsletter);

    @Message("Read it")
    String digestRead();
}
