package courant.mail;

import courant.markdown.Document;
import courant.markdown.FieldText;
import courant.markdown.PersonalField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields an author may use in a post and its subject, and nothing else. */
public final class PersonalFields {

    public static final List<String> KNOWN = List.of("name", "first_name", "email");

    private PersonalFields() {}

    /** What the author used that nobody knows, each once. */
    public static List<String> unknown(Document body, FieldText subject) {
        return Stream.concat(subject.fields().stream(), body.fields().stream())
                .map(PersonalField::name)
                .filter(name -> !KNOWN.contains(name))
                .distinct()
                .toList();
    }

    /** The values that a name and an address give. */
    public static Map<String, String> of(String address, Optional<String> name) {
        var whole = name.orElse("").strip();
        return Map.of("email", address, "name", whole, "first_name", firstName(whole));
    }

    /** "Ada Lovelace" and "Lovelace, Ada" are both Ada. */
    private static String firstName(String name) {
        var comma = name.indexOf(',');
        var given = comma < 0 ? name : name.substring(comma + 1).strip();
        return given.split("\\s+", 2)[0];
    }
}
