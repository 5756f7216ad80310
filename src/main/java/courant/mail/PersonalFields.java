package courant.mail;

import courant.markdown.Document;
import courant.markdown.FieldText;
import courant.markdown.PersonalField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields an author may use in a post and its subject: a fixed list, and behind {@code attribute.} whatever is kept of
 * a subscriber, such as {@code {{attribute.city|your town}}}.
 */
public final class PersonalFields {

    public static final List<String> KNOWN = List.of("name", "first_name", "email");

    private static final String ATTRIBUTE = "attribute.";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PersonalFields() {}

    public static boolean knows(String name) {
        return KNOWN.contains(name) || attribute(name).isPresent();
    }

    /** The attribute that a field asks for. */
    public static Optional<String> attribute(String name) {
        return Optional.of(name)
                .filter(it -> it.startsWith(ATTRIBUTE))
                .map(it -> it.substring(ATTRIBUTE.length()))
                .filter(it -> !it.isEmpty());
    }

    /** As a field says the name of an attribute: "Home town" is {@code home_town}. */
    public static String spoken(String attribute) {
        return attribute.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_");
    }

    /** What the author used that nobody knows, each once. */
    public static List<String> unknown(Document body, FieldText subject) {
        return used(body, subject).filter(name -> !knows(name)).toList();
    }

    /** The attributes that the author asks for, each once. */
    public static List<String> attributes(Document body, FieldText subject) {
        return used(body, subject)
                .flatMap(name -> attribute(name).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> used(Document body, FieldText subject) {
        return Stream.concat(subject.fields().stream(), body.fields().stream())
                .map(PersonalField::name)
                .distinct();
    }

    /** The values that a name and an address give. */
    public static Map<String, String> of(String address, Optional<String> name) {
        return of(address, name, Map.of());
    }

    /** The values that a name, an address and attributes give. */
    static Map<String, String> of(String address, Optional<String> name, Map<String, String> attributes) {
        var whole = name.orElse("").strip();
        if (attributes.isEmpty()) return Map.of("email", address, "name", whole, "first_name", firstName(whole));
        var fields = new HashMap<>(of(address, name, Map.of()));
        attributes.forEach((attribute, value) -> fields.put(ATTRIBUTE + attribute, value));
        return fields;
    }

    /** "Ada Lovelace" and "Lovelace, Ada" are both Ada. */
    private static String firstName(String name) {
        var comma = name.indexOf(',');
        var given = comma < 0 ? name : name.substring(comma + 1).strip();
        return BLANKS.split(given, 2)[0];
    }
}
