package courant.subscriber.attribute;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import jakarta.persistence.EnumeratedValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** What an attribute's values are. */
public enum Kind {
    TEXT("text"),
    NUMBER("number"),
    /** Such as 2026-03-29. */
    DATE("date"),
    YES_NO("yes-no"),
    /** One of a few words. */
    CHOICE("choice");

    @EnumeratedValue
    private final String word;

    Kind(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public static Kind of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("kind", "The kind is one of: text, number, date, yes-no, choice."));
    }

    /** Of a value that is kept without a definition. */
    public static Kind of(Object value) {
        if (value instanceof Number) return NUMBER;
        return value instanceof Boolean ? YES_NO : TEXT;
    }

    /** What is kept where this was typed. @throws BadInput about {@code attribute.NAME} */
    public Object value(String name, String label, String typed) {
        var field = "attribute." + name;
        return switch (this) {
            case TEXT, CHOICE -> typed;
            case NUMBER -> number(field, label, typed);
            case DATE -> date(field, label, typed);
            case YES_NO ->
                switch (typed.toLowerCase(Locale.ROOT)) {
                    case "yes", "true" -> true;
                    case "no", "false" -> false;
                    default -> throw new BadInput(field, label + " is yes or no.");
                };
        };
    }

    private static Object number(String field, String label, String typed) {
        if (!typed.matches("-?\\d{1,15}(\\.\\d{1,9})?")) throw new BadInput(field, label + " is a number.");
        var number = new BigDecimal(typed);
        return number.scale() <= 0 ? (Object) number.longValueExact() : number;
    }

    private static Object date(String field, String label, String typed) {
        try {
            return LocalDate.parse(typed).toString();
        } catch (DateTimeException e) {
            throw new BadInput(field, label + " is a day, such as 2026-03-29.");
        }
    }
}
