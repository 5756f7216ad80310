package courant.markdown;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A place in a text where something of the reader's stands: {@code {{name|there}}}. */
public record PersonalField(String name, Optional<String> fallback) {
    /**
     * Group 1 is the name, group 2 the fallback. A backslash before it, or a third brace around it, makes it plain text.
     * Possessive throughout, so that no input makes it try twice.
     */
    static final Pattern SYNTAX =
            Pattern.compile("(?<![\\\\{])\\{\\{[ \\t]*+([a-z][a-z0-9_.]*+)[ \\t]*+(?:\\|([^{}\\n]*+))?+\\}\\}(?!\\})");

    static PersonalField of(MatchResult match) {
        return new PersonalField(
                match.group(1), Optional.ofNullable(match.group(2)).map(String::strip));
    }
}
