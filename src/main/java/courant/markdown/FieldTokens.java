package courant.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The personal fields of a source, each replaced by a word that means nothing to Markdown or HTML, so that a bar in a field
 * splits no table and a star in it begins no emphasis. A digit starts the word: no tag, name or entity can begin with it.
 */
final class FieldTokens {
    private final String source;
    private final List<PersonalField> fields = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private final String prefix;
    private final Pattern token;

    private FieldTokens(String original) {
        prefix = unusedPrefix(original);
        token = Pattern.compile(prefix + "(\\d{1,7})z");
        source = PersonalField.SYNTAX.matcher(original).replaceAll(match -> {
            fields.add(PersonalField.of(match));
            typed.add(match.group());
            return prefix + (fields.size() - 1) + "z";
        });
    }

    static FieldTokens take(String source) {
        return new FieldTokens(source);
    }

    private static String unusedPrefix(String source) {
        int salt = 0;
        while (source.contains("0fld" + salt + "x")) {
            salt++;
        }
        return "0fld" + salt + "x";
    }

    /** The source with words in place of fields. */
    String source() {
        return source;
    }

    /** Somebody else's text, in which nothing can be taken for a field. */
    String without(String text) {
        return text.replace(prefix, "");
    }

    /** The text as its author typed it, for where fields have no meaning. */
    String asTyped(String text) {
        return replace(text, typed::get);
    }

    /** The text with each field as {@code writer} says. */
    String fill(String text, Function<PersonalField, String> writer) {
        return replace(text, number -> writer.apply(fields.get(number)));
    }

    UnaryOperator<String> filledBy(FieldWriter writer) {
        return text -> fill(text, writer::write);
    }

    List<PersonalField> in(String text) {
        return token.matcher(text)
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .filter(number -> number < fields.size())
                .map(fields::get)
                .distinct()
                .toList();
    }

    private String replace(String text, Function<Integer, String> of) {
        if (!text.contains(prefix)) {
            return text;
        }
        return token.matcher(text).replaceAll(match -> {
            int number = Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(number < fields.size() ? of.apply(number) : match.group());
        });
    }
}
