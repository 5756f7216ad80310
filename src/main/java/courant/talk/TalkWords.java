package courant.talk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers are told where they comment and like. Other languages: {@code src/main/resources/messages/talk_*.properties}. */
@MessageBundle("talk")
public interface TalkWords {
    @Message("Comments")
    String title();

    @Message("Write a comment")
    String write();

    @Message("Reply")
    String reply();

    @Message("Reply to {name}")
    String replyTo(String name);

    @Message("Nobody has written a comment yet.")
    String none();

    @Message("No more comments can be written here.")
    String closed();

    @Message("All comments")
    String all();

    @Message("More comments")
    String more();

    @Message("Author")
    String author();

    @Message("edited")
    String edited();

    @Message("This comment is not here any more.")
    String gone();

    @Message("I like this")
    String like();

    @Message("Likes: {number}")
    String likes(long number);

    @Message("You like this post. Take it back")
    String takeLikeBack();

    @Message("Sign in first.")
    String signInFirst();

    @Message("Sign in to write")
    String signIn();

    @Message(
            "Subscribers of {newsletter} write here. You sign in by a link that is mailed to you; there is no password.")
    String forReaders(String newsletter);

    @Message("Only confirmed subscribers of {newsletter} write here.")
    String notSubscribed(String newsletter);

    @Message("You cannot write comments here any more. To reach the author, reply to one of the mails.")
    String blocked();

    @Message("Name that is shown")
    String yourName();

    @Message("Everybody can read it. It stands beside all your comments.")
    String nameHint();

    @Message("Comment")
    String text();

    @Message("Plain text; addresses become links. You can change it for {minutes} minutes and delete it at any time.")
    String textHint(int minutes);

    @Message("An author may read your comment before everybody sees it.")
    String heldHint();

    @Message("Send")
    String send();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Edit")
    String edit();

    @Message("Edit your comment")
    String editTitle();

    @Message("Delete")
    String delete();

    @Message("Undo")
    String undo();

    @Message("Waits for an author; only you see it.")
    String waiting();

    @Message("Your comment is there.")
    String doneShown();

    @Message("Thank you. Everybody sees your comment once an author has read it.")
    String doneHeld();

    @Message("Saved.")
    String doneSaved();

    @Message("Your comment is deleted.")
    String doneRemoved();

    @Message("Write something first.")
    String empty();

    @Message("A comment has at most {most} characters; this one has {number}.")
    String tooLong(int most, int number);

    @Message("Give the name that is shown beside your comment.")
    String noName();

    @Message("A name has at most {most} characters.")
    String nameTooLong(int most);

    @Message("Those were many comments in a short time. Wait a few minutes and send it again.")
    String tooFast();

    @Message("A comment can be changed for 15 minutes; this one is older.")
    String tooLate();

    @Message("Back to the post")
    String toPost();

    @Message("Mail me when somebody answers me")
    String tellMe();

    @Message("Under all posts, one mail in a quarter of an hour at most. Each such mail has a link that ends them.")
    String tellMeHint();

    @Message("Mails about answers")
    String answersTitle();

    @Message("You get a mail when somebody answers a comment of yours.")
    String answersOn();

    @Message("Stop these mails")
    String answersStop();

    @Message("You get no more mails about answers.")
    String answersOff();

    @Message("An answer to your comment on “{title}”")
    String answerSubject(String title);

    @Message("{number} answers to your comments")
    String answersSubject(int number);

    @Message("{name} on “{title}”:")
    String answerOf(String name, String title);

    @Message("And {number} more.")
    String answersMore(int number);

    @Message("Read and reply")
    String answersRead();

    @Message("You get this mail because you ticked a box when you wrote a comment.")
    String answersWhy();
}
