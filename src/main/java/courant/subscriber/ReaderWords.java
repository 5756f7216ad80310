package courant.subscriber;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers are told while they come, choose and leave, on pages and in mails. Other languages: {@code src/main/resources/messages/reader_*.properties}. */
@MessageBundle("reader")
public interface ReaderWords {
    @Message("Not yet: {title}")
    String notYet(String title);

    @Message("Mail cannot be sent to this address. Please look at it again; it should be like ada@example.org.")
    String wrongAddress();

    @Message("Too many sign-ups came from your network just now. Please wait ten minutes and try again.")
    String tooManySignUps();

    @Message("Subscribe to {newsletter}.")
    String consentTo(String newsletter);

    @Message("Please look into your mail")
    String lookIntoMail();

    @Message(
            "We have written to the address you gave. Open the link in that mail to confirm that you want to get {newsletter}.")
    String weHaveWritten(String newsletter);

    @Message(
            "Nothing there after a few minutes? Look into the spam folder. If you have signed up before, we do not write again on the same day.")
    String nothingThere();

    @Message("Confirm")
    String confirm();

    @Message("One last step")
    String oneLastStep();

    @Message("Would you like to get {newsletter} by mail? You can leave at any time with the link in every mail.")
    String wouldYouLike(String newsletter);

    @Message("Yes, send me {newsletter}")
    String yesSendMe(String newsletter);

    @Message("If you did not ask for this, close this page and nothing will be sent.")
    String notAsked();

    @Message("You are subscribed")
    String youAreSubscribed();

    @Message("Welcome. You are subscribed.")
    String welcome();

    @Message("The next issue of {newsletter} comes to you by mail.")
    String nextIssue(String newsletter);

    @Message("Read what came before")
    String readBefore();

    @Message("This link has ended")
    String linkEnded();

    @Message(
            "A confirmation link is good for seven days, and only while it has not been followed by leaving. Give your address once more and we send you a new one.")
    String linkEndedWhy();

    @Message("Leave {newsletter}")
    String leaveNewsletter(String newsletter);

    @Message("Leave {newsletter}?")
    String leaveQuestion(String newsletter);

    @Message("One click, and nothing more is sent to you.")
    String oneClick();

    @Message("Leave")
    String leave();

    @Message("Something else? See to what you get")
    String somethingElse();

    @Message("You have left {newsletter}")
    String youHaveLeft(String newsletter);

    @Message("Nothing more is sent to you. Thank you for having read.")
    String thankYou();

    @Message("Was that a mistake?")
    String wasItAMistake();

    @Message("Undo")
    String undo();

    @Message("You are back")
    String youAreBack();

    @Message("You get {newsletter} as before.")
    String asBefore(String newsletter);

    @Message("Please sign up again")
    String signUpAgain();

    @Message("This cannot be undone from here. Signing up again takes a minute.")
    String cannotUndo();

    @Message("This link is not complete. Please copy the whole link from the mail; it may run over two lines.")
    String linkIncomplete();

    @Message("Nothing is kept here about the person this link was made for.")
    String nothingKept();

    @Message("What you get")
    String whatYouGet();

    @Message("What you get from {site}")
    String whatYouGetFrom(String site);

    @Message("For {address}")
    String forAddress(String address);

    @Message(
            "This address is on the list of those that get no mail from here, whatever is ticked below. Write to us if you want to be taken off it.")
    String suppressed();

    @Message("Newsletters")
    String newsletters();

    @Message("Your language")
    String yourLanguage();

    @Message("The newsletter’s")
    String newslettersOwn();

    @Message("Your time zone")
    String yourZone();

    @Message("The newsletter’s")
    String newslettersOwnZone();

    @Message("Save")
    String save();

    @Message("Whoever has one of your mails can open this page. It needs no password.")
    String noPassword();

    @Message("Leave everything")
    String leaveEverything();

    @Message("Leave all")
    String leaveAll();

    @Message("Saved.")
    String saved();

    @Message("You have left everything. Nothing more is sent to you.")
    String leftEverything();

    @Message("This name is {length} characters long; 200 is the most.")
    String nameTooLong(int length);

    @Message("“{typed}” is not a language. Choose one of the list.")
    String notALanguage(String typed);

    @Message("“{typed}” is not a time zone known here. Choose one of the list.")
    String notAZone(String typed);

    @Message("Please confirm: {newsletter}")
    String confirmSubject(String newsletter);

    @Message("Please confirm")
    String pleaseConfirm();

    @Message(
            "Somebody, most likely you, asked us to send {newsletter} to this address. If that is right, open this link and confirm:")
    String somebodyAsked(String newsletter);

    @Message("Yes, I want to get it")
    String yesIWant();

    @Message("The link is good for {days} days. If it was not you, do nothing: you will not hear from us again.")
    String linkGoodFor(int days);

    @Message("You get {newsletter} already")
    String alreadySubject(String newsletter);

    @Message("You are subscribed already")
    String alreadySubscribed();

    @Message(
            "Somebody, most likely you, signed up for {newsletter} with this address. You get it already, so nothing has changed.")
    String somebodySignedUp(String newsletter);

    @Message("Read the archive")
    String readArchive();

    @Message("Counting")
    String counting();

    @Message("Do not count me")
    String doNotCount();

    @Message(
            "Some mails from here count how often they are opened or clicked. Ticked, your mails have plain links and nothing in them is counted; what was kept of your clicks is forgotten.")
    String countingHint();

    @Message("Save this")
    String saveThis();

    @Message("This link is for programs that open every link. Please leave it alone.")
    String forPrograms();

    @Message("See and choose what you get")
    String seeWhatYouGet();

    @Message("This cannot be taken as it is. Please look at it again.")
    String notAnAnswer();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();
}
