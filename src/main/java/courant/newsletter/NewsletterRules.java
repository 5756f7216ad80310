package courant.newsletter;

import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.platform.BadInput;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a newsletter's fields may hold. Names and addresses end up in mail headers: no control character gets there. */
final class NewsletterRules {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ACCENT = Pattern.compile("#[0-9a-f]{6}");

    private NewsletterRules() {}

    static void check(NewsletterForm form) {
        needed("name", form.name(), 200, "Give the newsletter a name.");
        slug(form.slug());
        line("description", form.description(), 1000);
        needed("senderName", form.senderName(), 200, "Give the name that readers see as the sender.");
        needed("senderEmail", form.senderEmail(), 254, "Give the address that the mails come from.");
        address("senderEmail", form.senderEmail());
        if (!form.replyTo().isEmpty()) address("replyTo", form.replyTo());
        language(form.language());
        zone(form.zone());
        accent(form.accent());
        text("postalAddress", form.postalAddress(), 500);
    }

    private static void slug(String slug) {
        if (slug.length() > 80 || !SLUG.matcher(slug).matches()) {
            throw new BadInput(
                    "slug", "The short name takes small letters a to z, digits and single hyphens, 80 at most.");
        }
    }

    private static void needed(String field, String text, int longest, String sentence) {
        if (text.isEmpty()) throw new BadInput(field, sentence);
        line(field, text, longest);
    }

    private static void line(String field, String text, int longest) {
        if (text.contains("\n") || text.contains("\r")) throw new BadInput(field, "This must be a single line.");
        text(field, text, longest);
    }

    private static void text(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new BadInput(
                    field, "This is " + text.length() + " characters long; " + longest + " is the most it may be.");
        }
        if (text.codePoints().anyMatch(it -> Character.isISOControl(it) && it != '\n')) {
            throw new BadInput(field, "This holds a control character, which cannot be shown. Please type it anew.");
        }
    }

    private static void address(String field, String address) {
        line(field, address, 254);
        try {
            Address.plain(address);
        } catch (BadAddress e) {
            throw new BadInput(field, String.valueOf(e.getMessage()));
        }
    }

    private static void language(String tag) {
        try {
            if (!new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty()) return;
        } catch (IllformedLocaleException e) {
            // said below, in one sentence for both
        }
        throw new BadInput("language", "\"" + tag + "\" is not a language tag. Examples: en, de, pt-BR.");
    }

    private static void zone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new BadInput("zone", "\"" + zone + "\" is not a time zone. Examples: Europe/Berlin, UTC.");
        }
    }

    static void accent(String accent) {
        if (!ACCENT.matcher(accent).matches()) {
            throw new BadInput("accent", "The accent colour is written as # and six digits, such as #9a3412.");
        }
    }
}
