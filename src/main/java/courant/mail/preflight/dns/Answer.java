package courant.mail.preflight.dns;

import courant.mail.preflight.NoAnswer;
import java.util.List;

/** What the DNS said. */
public sealed interface Answer {

    /** @param values as they are written: a TXT record's strings in one, names without their last dot */
    record Found(List<String> values) implements Answer {}

    /** There is no such name, or nothing of this kind at it. */
    record Missing() implements Answer {}

    /** Nobody answered, or nobody who knows. */
    record Silent(String why) implements Answer {}

    /**
     * None where there are none.
     *
     * @throws NoAnswer where nobody answered
     */
    default List<String> values() {
        return switch (this) {
            case Found found -> found.values();
            case Missing _ -> List.of();
            case Silent silent -> throw new NoAnswer(silent.why());
        };
    }
}
