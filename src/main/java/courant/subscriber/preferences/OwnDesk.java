package courant.subscriber.preferences;

import courant.account.entry.Pages;
import courant.newsletter.site.SiteView;
import courant.platform.BadInput;
import courant.subscriber.ReaderUncounted;
import courant.subscriber.ReaderWords;
import courant.subscriber.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What a reader's own page does, whichever way they came. */
@ApplicationScoped
class OwnDesk {
    private final Choosing choosing;
    private final Event<ReaderUncounted> uncounted;

    OwnDesk(Choosing choosing, Event<ReaderUncounted> uncounted) {
        this.choosing = choosing;
        this.uncounted = uncounted;
    }

    @CheckedTemplate(basePath = "subscriber")
    record PreferencesPage(SiteView site, PreferencesView kept, String done) implements TemplateInstance {}

    Response page(Door door, @Nullable String done) {
        return show(200, door, PreferencesView.of(door), said(done, door.words()));
    }

    Response save(Door door, PreferencesForm form, Visit visit) {
        try {
            form.check(door.words());
        } catch (BadInput fault) {
            return show(422, door, PreferencesView.typed(door, form).at(fault), "");
        }
        choosing.save(door.reader(), form, visit);
        return door.backTo("saved");
    }

    /** All of it, with one button. */
    Response leave(Door door, Visit visit) {
        choosing.leaveAll(door.reader(), visit);
        return door.backTo("left");
    }

    /** Mails from then on are plain. */
    Response count(Door door, boolean off) {
        door.reader().uncounted = off;
        if (off) uncounted.fire(new ReaderUncounted(door.reader().id()));
        return door.backTo("saved");
    }

    private static Response show(int status, Door door, PreferencesView view, String done) {
        return Pages.show(status, door.shell().say(new PreferencesPage(door.shell(), view, done)));
    }

    private static String said(@Nullable String word, ReaderWords words) {
        return switch (word == null ? "" : word) {
            case "saved" -> words.saved();
            case "left" -> words.leftEverything();
            default -> "";
        };
    }
}
