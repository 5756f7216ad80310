package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.markdown.PersonalField;
import java.util.List;
import java.util.stream.Collectors;

/** A reader without a name would read "Dear ,". An address everybody has. */
record DefaultsCheck(List<PersonalField> fields) implements Check {

    @Override
    public Matter matter() {
        return Matter.DEFAULTS;
    }

    @Override
    public Line look() {
        var bare = fields.stream()
                .filter(it -> it.fallback().filter(word -> !word.isBlank()).isEmpty())
                .map(PersonalField::name)
                .filter(it -> !it.equals("email"))
                .distinct()
                .toList();
        if (bare.isEmpty()) return matter().pass(fields.isEmpty() ? "None is needed." : "Every field has a default.");
        return matter().warn(
                        bare.stream().map(it -> "{{" + it + "}}").collect(Collectors.joining(", "))
                                + " has no default; readers who gave no name see nothing there.",
                        "Write {{" + bare.getFirst() + "|there}}, with the word that fits.");
    }
}
