package courant.subscriber.roster;

import com.fasterxml.jackson.databind.JsonNode;
import courant.platform.BadInput;
import courant.subscriber.Addresses;
import courant.subscriber.ReaderZone;
import courant.subscriber.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change to a subscriber (RFC 7396: what is absent stays, null takes name or locale away). */
@Schema(
        name = "SubscriberChange",
        description =
                "What is absent stays as it is; null takes name, locale or zone away. newsletters is the whole list: who"
                        + " is not in it any more has left. status can be set to unsubscribed or suppressed.")
public record SubscriberChange(
        @Nullable String email,
        @Schema(implementation = String.class) @Nullable JsonNode name,
        @Nullable List<String> newsletters,
        @Nullable List<String> tags,
        @Nullable Map<String, Object> attributes,
        @Schema(implementation = String.class) @Nullable JsonNode locale,
        @Schema(implementation = String.class) @Nullable JsonNode zone,
        @Nullable String status) {

    public void apply(Subscriber subscriber, Roster roster, String source) {
        if (email != null) subscriber.moveTo(Addresses.checked(email));
        if (name != null) subscriber.rename(Details.name(text("name", name)));
        if (locale != null) subscriber.locale = Details.locale(text("locale", locale));
        if (zone != null) subscriber.zone = ReaderZone.typed(text("zone", zone));
        if (tags != null) subscriber.tags = Details.tags(tags);
        if (attributes != null) subscriber.attributes = Details.attributes(attributes);
        if (newsletters != null && newsletters.isEmpty()) roster.unsubscribe(subscriber, source);
        else if (newsletters != null) roster.assign(subscriber, newsletters, source);
        if (status != null) stand(subscriber, roster, source);
        roster.note(subscriber, changed());
    }

    private List<String> changed() {
        return Stream.of(
                        email == null ? "" : "email",
                        name == null ? "" : "name",
                        locale == null ? "" : "locale",
                        zone == null ? "" : "zone",
                        tags == null ? "" : "tags",
                        attributes == null ? "" : "attributes")
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private void stand(Subscriber subscriber, Roster roster, String source) {
        switch (String.valueOf(status)) {
            case "unsubscribed" -> roster.unsubscribe(subscriber, source);
            case "suppressed" -> roster.suppress(subscriber, source);
            default ->
                throw new BadInput(
                        "status",
                        "An author can set unsubscribed or suppressed; the other states come about by themselves.");
        }
    }

    private static String text(String field, JsonNode value) {
        if (value.isNull()) return "";
        if (!value.isTextual()) throw new BadInput(field, "This must be a text or null.");
        return value.textValue();
    }
}
