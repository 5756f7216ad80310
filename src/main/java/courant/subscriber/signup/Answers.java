package courant.subscriber.signup;

import courant.platform.BadInput;
import courant.subscriber.attribute.AttributeDefinition;
import courant.subscriber.attribute.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a reader said to the questions that the author put into the sign-up form. */
final class Answers {
    private static final int LONGEST = 200;

    private Answers() {}

    /** What was typed, by attribute. */
    static Map<String, String> typed(SignUpForm form) {
        var names = form.asked == null ? List.<String>of() : form.asked;
        var answers = form.answer == null ? List.<String>of() : form.answer;
        var typed = new HashMap<String, String>();
        for (var i = 0; i < Math.min(names.size(), answers.size()); i++) {
            typed.put(names.get(i), answers.get(i).replace("\0", "").strip());
        }
        return typed;
    }

    /** What is kept of it; nothing of what the form does not ask. @throws BadInput about {@code attribute.NAME} */
    static Map<String, Object> given(SignUpForm form) {
        var typed = typed(form);
        var given = new HashMap<String, Object>();
        for (var it : AttributeDefinition.asked()) {
            var answer = typed.getOrDefault(it.name, "");
            if (!answer.isEmpty()) given.put(it.name, value(it, answer));
        }
        return given;
    }

    private static Object value(AttributeDefinition of, String answer) {
        if (answer.length() > LONGEST) {
            throw new BadInput("attribute." + of.name, of.label + " has at most " + LONGEST + " characters.");
        }
        if (of.kind == Kind.CHOICE && !of.choices.contains(answer)) {
            throw new BadInput("attribute." + of.name, of.label + ": choose one of the list.");
        }
        return of.kind.value(of.name, of.label, answer);
    }
}
