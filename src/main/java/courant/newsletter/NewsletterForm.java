package courant.newsletter;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a newsletter is to be like, as somebody typed it. Absent members are empty. */
public record NewsletterForm(
        String slug,
        String name,
        String description,
        String senderName,
        String senderEmail,
        String replyTo,
        String language,
        String zone,
        String accent,
        String postalAddress) {

    public NewsletterForm {
        slug = stripped(slug);
        name = stripped(name);
        description = stripped(description);
        senderName = stripped(senderName);
        senderEmail = stripped(senderEmail);
        replyTo = stripped(replyTo);
        language = stripped(language);
        zone = stripped(zone);
        accent = stripped(accent).toLowerCase(Locale.ROOT);
        postalAddress = stripped(postalAddress).replace("\r\n", "\n");
    }

    /** A newsletter with what can be guessed from its owner's address; the rest is asked for in the settings. */
    public static NewsletterForm named(String name, String slug, String senderName, String senderEmail) {
        return new NewsletterForm(slug, name, "", senderName, senderEmail, "", "en", "UTC", "#9a3412", "");
    }

    /** A further newsletter, from the same people as one that is there. */
    public static NewsletterForm like(Optional<Newsletter> other, @Nullable String slug, @Nullable String name) {
        var like = other.map(NewsletterForm::of).orElseGet(() -> named("", "", "", ""));
        return new NewsletterForm(
                stripped(slug),
                stripped(name),
                "",
                like.senderName,
                like.senderEmail,
                like.replyTo,
                like.language,
                like.zone,
                like.accent,
                like.postalAddress);
    }

    public static NewsletterForm of(Newsletter it) {
        return new NewsletterForm(
                it.slug,
                it.name,
                it.description,
                it.senderName,
                it.senderEmail,
                Objects.requireNonNullElse(it.replyTo, ""),
                it.language,
                it.zone,
                it.accent,
                it.postalAddress);
    }

    void check() {
        NewsletterRules.check(this);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
