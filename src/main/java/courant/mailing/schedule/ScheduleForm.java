package courant.mailing.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import courant.mailing.Audience;
import courant.mailing.Manner;
import courant.mailing.preflight.Waiver;
import courant.platform.BadInput;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When and to whom, as it was sent.
 *
 * @param at "now", a local date and time, or an instant
 * @param zone the zone of a local time; the newsletter's own if absent
 * @param override true, or names of checks: failing lines of the preflight that it is sent in spite of
 * @param eachZone true: each reader gets it when their own clock shows the time
 * @param subjectTest subjects that are tried on some first
 * @param audience absent for everybody, else as {@link TypedAudience} says
 */
public record ScheduleForm(
        @Nullable String at,
        @Nullable String zone,
        @Nullable @Schema(implementation = Audience.class) JsonNode audience,

        @Nullable
        @Schema(
                oneOf = {Boolean.class, String[].class},
                description = "Sends in spite of failing lines of the preflight: true for all of them, or the names of"
                        + " their checks. Who did it is kept with the mailing.")
        JsonNode override,

        @Nullable Boolean eachZone,
        @Nullable SubjectTestForm subjectTest) {
    static final ScheduleForm EMPTY = new ScheduleForm(null, null, null, null, null, null);

    String when() {
        if (at == null || at.isBlank()) {
            throw new BadInput("at", "Say when: \"now\", a local time such as 2026-03-29T09:00, or an instant.");
        }
        return at;
    }

    String zoneOr(String usual) {
        return typedZone().orElse(usual);
    }

    Optional<String> typedZone() {
        return Optional.ofNullable(zone).filter(it -> !it.isBlank());
    }

    Waiver waiver() {
        return Waiver.of(override);
    }

    Manner manner() {
        return new Manner(
                Boolean.TRUE.equals(eachZone), Optional.ofNullable(subjectTest).map(SubjectTestForm::meant));
    }

    Audience meant() {
        if (audience == null || audience.isNull() || audience.isObject() && audience.isEmpty()) {
            return Audience.EVERYBODY;
        }
        return TypedAudience.read(audience);
    }
}
