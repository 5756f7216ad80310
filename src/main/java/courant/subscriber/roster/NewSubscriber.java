package courant.subscriber.roster;

import courant.platform.BadInput;
import courant.subscriber.Addresses;
import courant.subscriber.ReaderZone;
import courant.subscriber.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody whom an author or a program wants to add. */
@Schema(
        name = "NewSubscriber",
        description =
                "confirmed: true states that this person agreed: active at once. Otherwise they are asked by mail."
                        + " newsletters holds slugs; without it the first newsletter is meant.")
public record NewSubscriber(
        @Nullable String email,
        @Nullable String name,
        @Nullable List<String> newsletters,
        @Nullable List<String> tags,
        @Nullable Map<String, Object> attributes,
        @Nullable String locale,
        @Nullable Boolean confirmed,
        @Nullable String zone) {

    public NewSubscriber(
            @Nullable String email,
            @Nullable String name,
            @Nullable List<String> newsletters,
            @Nullable List<String> tags,
            @Nullable Map<String, Object> attributes,
            @Nullable String locale,
            @Nullable Boolean confirmed) {
        this(email, name, newsletters, tags, attributes, locale, confirmed, null);
    }

    /** Somebody of whom the author states that they agreed. */
    public static NewSubscriber confirmed(String email, String name) {
        return new NewSubscriber(email, name, null, null, null, null, true);
    }

    String checkedEmail() {
        return Addresses.checked(email);
    }

    boolean agreed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** Checks everything before anything is kept. */
    void describe(Subscriber subscriber) {
        if (name != null) subscriber.rename(Details.name(name));
        if (tags != null) subscriber.tags = Details.tags(tags);
        if (attributes != null) subscriber.attributes = Details.attributes(attributes);
        if (locale != null) subscriber.locale = Details.locale(locale);
        if (zone != null) subscriber.zone = ReaderZone.typed(zone);
    }

    List<String> slugs() {
        var slugs = Objects.requireNonNullElse(newsletters, List.<String>of());
        if (newsletters != null && slugs.isEmpty()) {
            throw new BadInput("newsletters", "Name at least one newsletter, or leave this out to mean the first.");
        }
        return slugs.stream().distinct().toList();
    }
}
