package courant.studio;

import courant.account.CurrentAccount;
import courant.account.Role;
import courant.newsletter.Newsletter;
import courant.platform.Installation;
import courant.talk.desk.Desk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the frame around every studio page shows; templates call it {@code inject:studio}. */
@Named("studio")
@RequestScoped
public class Shell {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH);
    private static final Pattern UNDO = Pattern.compile("/studio/[a-z0-9/-]+/undo");
    private final Installation installation;
    private final CurrentAccount current;
    private final UriInfo uri;
    private final Desk comments;

    public Shell(Installation installation, CurrentAccount current, UriInfo uri, Desk comments) {
        this.installation = installation;
        this.current = current;
        this.uri = uri;
        this.comments = comments;
    }

    public String newsletterName() {
        return Newsletter.first().map(it -> it.name).orElse("Courant");
    }

    public String accountName() {
        return current.get().name;
    }

    /** Owners and editors: they see to readers and settings, not to posts alone. */
    public boolean isEditor() {
        return current.is(Role.EDITOR);
    }

    /** Whoever publishes and sends; a contributor only writes. */
    public boolean isAuthor() {
        return current.is(Role.AUTHOR);
    }

    /** Who sees to what the installation itself needs. */
    public boolean isOwner() {
        return current.is(Role.OWNER);
    }

    /** How many comments wait for whoever is signed in; more than a person counts at a glance are many. */
    public String waitingComments() {
        var waiting = isAuthor() ? comments.waiting() : 0;
        return waiting == 0 ? "" : waiting > 99 ? "99+" : String.valueOf(waiting);
    }

    public boolean isSample() {
        return installation.isSample() && Newsletter.first().isPresent();
    }

    /** Whether the page stands in this area of the studio. */
    public boolean in(String area) {
        var path = uri.getPath();
        return switch (area) {
            case "" -> path.equals("/studio");
            case "posts" ->
                Stream.of("posts", "mailings", "bylines", "series", "tags", "pages")
                        .anyMatch(it -> path.startsWith("/studio/" + it));
            case "subscribers" ->
                Stream.of("subscribers", "imports", "segments").anyMatch(it -> path.startsWith("/studio/" + it));
            default -> path.startsWith("/studio/" + area);
        };
    }

    public String done() {
        return Done.sentence(
                Optional.ofNullable(uri.getQueryParameters().getFirst("done")).orElse(""));
    }

    /** Where the deed that is told of can be taken back; empty where it cannot. Leads to nothing but undoing. */
    public String undo() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst("undo"))
                .filter(it -> UNDO.matcher(it).matches())
                .orElse("");
    }

    public ZoneId zone() {
        return Newsletter.first().map(Newsletter::zoneId).orElse(ZoneOffset.UTC);
    }

    /** The time on the newsletter's clock. */
    public String when(Instant time) {
        return WHEN.withZone(zone()).format(time);
    }

    /** A local time in words, on whichever clock it is meant. */
    public String local(LocalDateTime time) {
        return LONG.format(time);
    }

    /** Hours and minutes of a local time. */
    public String hour(LocalDateTime time) {
        return CLOCK.format(time);
    }

    /** As the calendar's address has it. */
    public String month(LocalDateTime time) {
        return YearMonth.from(time).toString();
    }

    /** What a line of a form can show: a program may have sent more. */
    public String line(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }

    /** For the attribute {@code datetime}, which takes no microseconds. */
    public String stamp(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String day(Instant time) {
        return DAY.withZone(zone()).format(time);
    }

    /** With seconds, for what happens often. */
    public String exactly(Instant time) {
        return EXACT.withZone(zone()).format(time);
    }

    /** Hours and minutes on the newsletter's clock. */
    public String clock(Instant time) {
        return CLOCK.withZone(zone()).format(time);
    }

    /** With seconds, on the newsletter's clock. */
    public String second(Instant time) {
        return SECOND.withZone(zone()).format(time);
    }

    public String number(int number) {
        return number((long) number);
    }

    /** With commas, as the studio speaks English. */
    public String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
