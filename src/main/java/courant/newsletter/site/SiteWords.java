package courant.newsletter.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the public site says by itself. Other languages: {@code src/main/resources/messages/words_*.properties}. */
@MessageBundle("words")
public interface SiteWords {
    @Message("Skip to the content")
    String skip();

    @Message("Site")
    String site();

    @Message("Archive")
    String archive();

    @Message("Subscribe")
    String subscribe();

    @Message("More")
    String more();

    @Message("Your subscription")
    String yourPage();

    @Message("Feed")
    String feed();

    @Message("Published with Courant. No cookies, no tracking, nothing loaded from elsewhere.")
    String imprint();

    @Message("Subscribe to {newsletter}")
    String subscribeTo(String newsletter);

    @Message("Your e-mail address")
    String yourAddress();

    @Message("Your name")
    String yourName();

    @Message("(optional)")
    String optional();

    @Message("Leave this empty")
    String leaveEmpty();

    @Message("What would you like to get?")
    String whatToGet();

    @Message("You get a mail with a link to confirm. Every mail has a link to leave.")
    String signUpHint();

    @Message("Everything that {name} has published.")
    String everythingPublished(String name);

    @Message("Nothing has been published yet. The first post will stand here.")
    String nothingPublished();

    @Message("Pages")
    String pages();

    @Message("← Newer")
    String newerPage();

    @Message("Older →")
    String olderPage();

    @Message("Newest")
    String newest();

    @Message("Read it →")
    String readIt();

    @Message("Read {title}")
    String readTitle(String title);

    @Message("{minutes} min read")
    String minutesToRead(long minutes);

    @Message("The first post is being written")
    String firstPostComes();

    @Message("Leave your address, and it comes to you by mail the moment it is out.")
    String leaveAddress();

    @Message("The next one by mail")
    String nextByMail();

    @Message("{name} comes to your inbox, whole and without trackers. Leave whenever you like.")
    String comesAndLeave(String name);

    @Message("{name} comes to your inbox, whole and without trackers.")
    String comes(String name);

    @Message("Earlier")
    String earlier();

    @Message("All posts →")
    String allPosts();

    @Message("Get the next one by mail")
    String getNext();

    @Message("Other posts")
    String otherPosts();

    @Message("← Before this")
    String beforeThis();

    @Message("After this →")
    String afterThis();

    @Message("Nothing here")
    String nothingHere();

    @Message("Nothing stands at this address")
    String nothingAtAddress();

    @Message("Perhaps the link was cut in two on its way, or a letter was lost.")
    String linkCut();

    @Message("Everything that was published is in the archive")
    String toArchive();

    @Message("Go to the front page")
    String toFront();

    @Message("This cannot be taken")
    String cannotBeTaken();

    @Message("Not allowed")
    String notAllowed();

    @Message("Not found")
    String notFound();

    @Message("Too large")
    String tooLarge();

    @Message("Too often")
    String tooOften();

    @Message("Not just now")
    String notNow();

    @Message("Not possible")
    String notPossible();

    @Message("Something went wrong here")
    String wentWrong();

    @Message("Please look at what you typed and try again.")
    String lookAgain();

    @Message("Please wait a few minutes and try again.")
    String tryLater();

    @Message("It is written in the log. Nothing of what you sent was half done.")
    String nothingHalfDone();

    @Message("Search")
    String search();

    @Message("Words to look for")
    String wordsToLookFor();

    @Message("“Words in quotation marks” stand together; -word leaves posts out.")
    String searchHint();

    @Message("Nothing was found for “{query}”. Fewer or other words may help.")
    String nothingFound(String query);

    @Message("← Back")
    String backPage();

    @Message("More →")
    String morePage();

    @Message("Too many searches came from your network just now. Please wait a minute and try again.")
    String tooManySearches();

    @Message("Author")
    String author();

    @Message("Newsletter")
    String newsletter();

    @Message("Series")
    String series();

    @Message("Tag")
    String tag();

    @Message("What {author} has written for {site}.")
    String writtenFor(String author, String site);

    @Message("What {site} has published on {tag}.")
    String publishedOn(String site, String tag);

    @Message("A series in {site}.")
    String aSeriesIn(String site);

    @Message("{name} has ended. What it published stays here.")
    String hasEnded(String name);

    @Message("Get {name} by mail")
    String getByMail(String name);

    @Message("The next one comes to your inbox, whole and without trackers. Leave whenever you like.")
    String nextWhole();

    @Message("Part {number}")
    String part(int number);

    @Message("Part {number} of")
    String partOf(int number);

    @Message("← Before in this series")
    String beforeInSeries();

    @Message("Next in this series →")
    String nextInSeries();

    @Message("Who wrote this")
    String whoWrote();

    @Message("On")
    String on();

    @Message("Nothing of theirs has been published yet.")
    String nothingOfTheirs();

    @Message("There is")
    String thereIs();

    @Message("Nobody called “{name}” writes here.")
    String nobodyCalled(String name);

    @Message("There is no newsletter “{name}” here.")
    String noNewsletter(String name);

    @Message("There is no series “{name}” to read here.")
    String noSeries(String name);

    @Message("Nothing here is on “{tag}”.")
    String nothingOn(String tag);

    @Message("Published with Courant. No cookies on these pages, nothing loaded from elsewhere.")
    String imprintCounting();

    @Message("{name} comes to your inbox, whole. Leave whenever you like.")
    String comesAndLeaveCounting(String name);

    @Message("{name} comes to your inbox, whole.")
    String comesCounting(String name);

    @Message("The next one comes to your inbox, whole. Leave whenever you like.")
    String nextWholeCounting();

    @Message("Perhaps you meant")
    String meantPerhaps();

    @Message("Years")
    String years();

    @Message("Series")
    String allSeries();

    @Message("Topics")
    String topics();

    @Message("What {name} published in {year}.")
    String publishedIn(String name, Integer year);

    @Message("Nothing was published here in {year}.")
    String nothingIn(String year);
}
