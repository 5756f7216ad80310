package courant.markdown;

import courant.markdown.tree.Characters;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** One line of plain text with personal fields, as in a subject. */
public record FieldText(String source) {
    public FieldText {
        source = Characters.clean(source).replaceAll("\\s+", " ").strip();
    }

    /** Line breaks become spaces; characters that no text needs go. */
    public static FieldText parse(String source) {
        return new FieldText(source);
    }

    /** The fields in the order in which they first stand, each once. */
    public List<PersonalField> fields() {
        return PersonalField.SYNTAX
                .matcher(source)
                .results()
                .map(PersonalField::of)
                .distinct()
                .toList();
    }

    /** The line with each field written by {@code fields}. */
    public String render(FieldWriter fields) {
        return PersonalField.SYNTAX
                .matcher(source)
                .replaceAll(match -> written(match, fields))
                .replace("\\{{", "{{");
    }

    private static String written(MatchResult match, FieldWriter fields) {
        return Matcher.quoteReplacement(fields.write(PersonalField.of(match)));
    }

    @Override
    public String toString() {
        return source;
    }
}
