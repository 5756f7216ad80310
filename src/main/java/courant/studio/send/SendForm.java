package courant.studio.send;

import courant.mailing.Audience;
import courant.mailing.Mailing;
import courant.mailing.preflight.Waiver;
import courant.mailing.schedule.TypedAudience;
import courant.platform.BadInput;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms of the sending page bring, and what they show again. */
public record SendForm(
        @RestForm("to") @Nullable String typedTo,
        @RestForm("date") @Nullable String typedDate,
        @RestForm("time") @Nullable String typedTime,
        @RestForm("zone") @Nullable String typedZone,
        @RestForm("override") @Nullable String overridden,
        @RestForm("segment") @Nullable String typedSegment,
        @RestForm("without") @Nullable List<String> typedWithout) {
    static final SendForm NOTHING = new SendForm(null, null, null, null, null, null, null);
    private static final String KEPT = "kept";

    static SendForm ofMoment(@Nullable String date, @Nullable String time, @Nullable String zone) {
        return new SendForm(null, date, time, zone, null, null, null);
    }

    static SendForm ofAudience(@Nullable String segment, @Nullable List<String> without) {
        return new SendForm(null, null, null, null, null, segment, without);
    }

    /** What was not typed is proposed. */
    SendForm or(SendView proposed, String address) {
        return new SendForm(
                Objects.requireNonNullElse(typedTo, address),
                Objects.requireNonNullElse(typedDate, proposed.date()),
                Objects.requireNonNullElse(typedTime, proposed.time()),
                Objects.requireNonNullElse(typedZone, proposed.zone()),
                overridden,
                Objects.requireNonNullElse(
                        typedSegment, proposed.audience().planned().isEmpty() ? "0" : KEPT),
                typedWithout);
    }

    /** What is scheduled stays with those whom it was scheduled for. */
    public boolean keepsAudience() {
        return KEPT.equals(typedSegment);
    }

    public boolean isSegment(long id) {
        return String.valueOf(id).equals(typedSegment);
    }

    public boolean isLeftOut(long id) {
        return without().contains(id);
    }

    public boolean leavesOut() {
        return !without().isEmpty();
    }

    /** Needs a transaction. @throws courant.platform.BadInput about {@code segment} or {@code without} */
    Audience audience(long post) {
        if (keepsAudience()) return Mailing.liveOf(post).map(it -> it.audience).orElse(Audience.EVERYBODY);
        return TypedAudience.chosen(number(typedSegment), without());
    }

    private List<Long> without() {
        return Objects.requireNonNullElse(typedWithout, List.<String>of()).stream()
                .map(SendForm::number)
                .toList();
    }

    private static long number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return 0;
        if (!typed.matches("\\d{1,15}")) throw new BadInput("segment", "Choose whom it is for.");
        return Long.parseLong(typed);
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
