package courant.mail;

import courant.mail.design.Paper;
import java.net.URI;
import java.util.Optional;

/**
 * What all mails of one newsletter have in common.
 *
 * @param accentColour {@code #rrggbb}; made darker or lighter where it could not be read
 * @param language BCP 47, such as {@code de} or {@code zh-Hant}; sets direction, date and the footer's words
 * @param postalAddress as it stands in the footer, may have several lines
 * @param home where the newsletter's name links to
 */
public record Look(
        String newsletterName, String accentColour, String language, Optional<String> postalAddress, URI home) {

    /** What templates write on: the parameter {@code paper} of every template that includes {@code mail/system}. */
    public Paper paper() {
        return Paper.of(newsletterName, home, language, accentColour, postalAddress.orElse(""));
    }
}
