package courant.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields an author may use in a post and its subject, and nothing else. */
public final class PersonalFields {

    public static final List<String> KNOWN = List.of("name", "first_name", "email");

    private PersonalFields() {}

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
