package courant.mail;

import courant.mail.design.BuiltIn;
import courant.mail.design.Logo;
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
 * @param design one of {@code Designs}, by its name
 */
public record Look(
        String newsletterName,
        String accentColour,
        String language,
        Optional<String> postalAddress,
        URI home,
        String design,
        Optional<Logo> logo) {

    /** The letter, without a logo. */
    public Look(String newsletterName, String accentColour, String language, Optional<String> postalAddress, URI home) {
        this(newsletterName, accentColour, language, postalAddress, home, "letter", Optional.empty());
    }

    /** What templates write on: the parameter {@code paper} of every template that includes {@code mail/system}. */
    public Paper paper() {
        return paper(BuiltIn.LETTER);
    }

    Paper paper(BuiltIn ground) {
        return Paper.of(
                newsletterName, home, language, accentColour, postalAddress.orElse(""), ground, logo.orElse(null));
    }
}
