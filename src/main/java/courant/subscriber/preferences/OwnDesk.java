package courant.subscriber.preferences;

import courant.account.entry.Pages;
import courant.newsletter.Newsletter;
import courant.newsletter.site.SiteView;
import courant.platform.BadInput;
import courant.subscriber.Leaving;
import courant.subscriber.OwnWords;
import courant.subscriber.ReaderUncounted;
import courant.subscriber.ReaderWords;
import courant.subscriber.Visit;
import courant.subscriber.preferences.PreferencesView.Wrong;
import courant.subscriber.unsubscribe.LeavingReasons;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reader's own page does, whichever way they came. */
@ApplicationScoped
class OwnDesk {
    private final Choosing choosing;
    private final Weekly weekly;
    private final Leaving leaving;
    private final LeavingReasons reasons;
    private final Event<ReaderUncounted> uncounted;
    private final Clock clock;

    OwnDesk(
            Choosing choosing,
            Weekly weekly,
            Leaving leaving,
            LeavingReasons reasons,
            Event<ReaderUncounted> uncounted,
            Clock clock) {
        this.choosing = choosing;
        this.weekly = weekly;
        this.leaving = leaving;
        this.reasons = reasons;
        this.uncounted = uncounted;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "subscriber")
    record PreferencesPage(SiteView site, PreferencesView kept, String done) implements TemplateInstance {}

    Response page(Door door, @Nullable String done) {
        return show(200, door, kept(door), said(done, door));
    }

    Response save(Door door, PreferencesForm form, Visit visit) {
        try {
            form.check(door.words());
        } catch (BadInput fault) {
            return show(422, door, kept(door).typed(form, Wrong.of(fault)), "");
        }
        choosing.save(door.reader(), form, visit);
        return door.backTo("saved");
    }

    /** All of it, with one button. */
    Response leave(Door door, Visit visit) {
        choosing.leaveAll(door.reader(), visit);
        return door.backTo("left");
    }

    Response comeBack(Door door, Visit visit) {
        choosing.comeBack(door.reader(), visit);
        return door.backTo("back");
    }

    /** Of all that was left lately. */
    Response reason(Door door, @Nullable String reason, @Nullable String remark) {
        leaving.lately(door.reader().id()).forEach(it -> reasons.keep(it.id, reason, remark));
        return door.backTo("reason");
    }

    Response pause(Door door, @Nullable Integer weeks) {
        choosing.pause(door.reader(), weeks == null ? 0 : weeks);
        return door.backTo(door.reader().pausedAt(clock.instant()) ? "paused" : "going");
    }

    /** Mails from then on are plain. */
    Response count(Door door, boolean off) {
        door.reader().uncounted = off;
        if (off) uncounted.fire(new ReaderUncounted(door.reader().id()));
        return door.backTo("saved");
    }

    /** The page once more, beside what was typed into the field for another address. */
    Response wrongAddress(Door door, String typed, BadInput fault) {
        return show(422, door, kept(door).typedAddress(typed, Wrong.of(fault)), "");
    }

    private PreferencesView kept(Door door) {
        var id = door.reader().id();
        var left = leaving.lately(id).stream()
                .flatMap(it -> Newsletter.byId(it.id.newsletterId()).stream())
                .map(it -> it.name)
                .collect(Collectors.joining(", "));
        return PreferencesView.of(door, weekly.of(id), left, clock.instant());
    }

    private static Response show(int status, Door door, PreferencesView view, String done) {
        return Pages.show(status, door.shell().say(new PreferencesPage(door.shell(), view, done)));
    }

    private static String said(@Nullable String word, Door door) {
        var own = door.words(OwnWords.class);
        var words = door.words(ReaderWords.class);
        return switch (word == null ? "" : word) {
            case "saved" -> words.saved();
            case "left" -> words.leftEverything();
            case "back" -> words.youAreBack();
            case "reason" -> own.thanksForReason();
            case "paused" -> own.nowPaused();
            case "going" -> own.nowGoingOn();
            case "link" -> own.entryOnItsWay();
            case "address" -> own.addressAsked();
            default -> "";
        };
    }
}
