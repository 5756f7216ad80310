package courant.studio.send;

import courant.mailing.preflight.Waiver;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms of the sending page bring, and what they show again. */
public record SendForm(
        @RestForm("to") @Nullable String typedTo,
        @RestForm("date") @Nullable String typedDate,
        @RestForm("time") @Nullable String typedTime,
        @RestForm("zone") @Nullable String typedZone,
        @RestForm("override") @Nullable String overridden) {
    static final SendForm NOTHING = new SendForm(null, null, null, null, null);

    /** What was not typed is proposed. */
    SendForm or(SendView proposed, String address) {
        return new SendForm(
                Objects.requireNonNullElse(typedTo, address),
                Objects.requireNonNullElse(typedDate, proposed.date()),
                Objects.requireNonNullElse(typedTime, proposed.time()),
                Objects.requireNonNullElse(typedZone, proposed.zone()),
                overridden);
    }

    public String to() {
        return Objects.requireNonNullElse(typedTo, "");
    }

    public String date() {
        return Objects.requireNonNullElse(typedDate, "");
    }

    /** A field for dates can show nothing else. */
    public String shownDate() {
        return date().matches("\\d{4}-\\d\\d-\\d\\d") ? date() : "";
    }

    public String shownTime() {
        return time().matches("\\d\\d:\\d\\d") ? time() : "";
    }

    public String time() {
        return Objects.requireNonNullElse(typedTime, "");
    }

    public String zone() {
        return Objects.requireNonNullElse(typedZone, "UTC");
    }

    /** The failing lines that were seen, and are sent in spite of. */
    Waiver waiver() {
        return Waiver.of(Objects.requireNonNullElse(overridden, ""));
    }

    String at() {
        return (date().strip() + " " + time().strip()).strip();
    }
}
