package courant.mail.preflight.post;

import courant.mail.PersonalFields;
import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.markdown.PersonalField;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fields that nobody knows, and what other programs write as fields: readers would see it as it stands. */
record FieldsCheck(List<PersonalField> fields, String text, String source) implements Check {
    private static final Pattern FOREIGN = Pattern.compile(
            "\\{\\{[^{}\\n]{1,60}\\}\\}|\\{%[^%\\n]{1,60}%\\}|\\*?\\|[A-Z_:]{2,40}\\|\\*?|%%[A-Za-z_]{2,40}%%|<%=[^%\\n]{1,60}%>");

    @Override
    public Matter matter() {
        return Matter.FIELDS;
    }

    @Override
    public Line look() {
        var unknown = fields.stream()
                .map(PersonalField::name)
                .filter(it -> !PersonalFields.knows(it))
                .distinct()
                .map(it -> "{{" + it + "}}")
                .toList();
        if (!unknown.isEmpty()) return matter().fail(String.join(", ", unknown) + " is not a personal field.", known());
        var foreign = FOREIGN.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(5)
                .toList();
        return foreign.isEmpty() ? fine() : strange(String.join(", ", foreign));
    }

    private Line fine() {
        return fields.isEmpty()
                ? matter().pass("No field of the reader's is used.")
                : matter().pass("All fields are known: "
                        + fields.stream()
                                .map(it -> "{{" + it.name() + "}}")
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** Who puts a backslash before braces means the braces. */
    private Line strange(String found) {
        var sentence = "Readers will see " + found + " as it stands.";
        return source.contains("\\{{") ? matter().warn(sentence, known()) : matter().fail(sentence, known());
    }

    private static String known() {
        return "There are "
                + PersonalFields.KNOWN.stream().map(it -> "{{" + it + "}}").collect(Collectors.joining(", "))
                + ", and {{attribute.city}} for what else is kept of a reader; all in lower case.";
    }
}
